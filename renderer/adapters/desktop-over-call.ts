// A Desktop on a host that answers messages. Whatever the host does, what the port promises holds: nothing rejects.

import { messageOf } from '../core/message-of.ts';
import { version } from '../../package.json';
import type { Call, Channel, Channels, Desktop, Failure, Reply } from '../ports/desktop.ts';

export function desktopOver(host: Desktop['host'], call: Call, openLink: Desktop['openLink']): Desktop {
  return {
    host,
    async about() {
      const reply = await call('app/about', null);
      return reply.ok ? reply.value : { version, dataFolder: null };
    },
    journal: {
      head: (device) => call('journal/head', { device }),
      append: (lines) => call('journal/append', lines),
    },
    openLink,
  };
}

/** A call by `send`, which may throw, reject, or give something that is no reply. */
export function callBy(
  send: <C extends Channel>(channel: C, request: Channels[C]['request']) => Promise<unknown>,
): Call {
  return async <C extends Channel>(channel: C, request: Channels[C]['request']): Promise<Reply<C>> => {
    try {
      const reply = await send(channel, request);
      return isReply<C>(reply) ? reply : noAnswer('its answer made no sense');
    } catch (error) {
      return noAnswer(messageOf(error));
    }
  };
}

/** The host is our own code behind the same types, so the form of a reply is enough to tell it from an error page. */
function isReply<C extends Channel>(reply: unknown): reply is Reply<C> {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return false;
  return reply.ok === true ? 'value' in reply : reply.ok === false && 'cause' in reply && 'message' in reply;
}

function noAnswer(reason: string): Failure {
  return {
    ok: false,
    cause: 'failed',
    message: `The data folder could not be reached: ${reason}. Is Backoff still running?`,
  };
}
