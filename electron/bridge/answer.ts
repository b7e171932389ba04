// Answers one message of the page by the capabilities of a host, whichever way it came in. Every outcome is a value:
// an unknown channel, a wrong shape and a capability that throws are failures too.

import * as v from 'valibot';
import type { Channel, Channels, Failure, Reply } from '../../renderer/ports/desktop.ts';
import { failure } from '../files/failure.ts';
import { shapes } from './shapes.ts';

export type Capability<C extends Channel> = (request: Channels[C]['request']) => Promise<Reply<C>>;
/** A host may lack a capability; then its channel is refused. */
export type Capabilities = { readonly [C in Channel]?: Capability<C> };

export async function answer(capabilities: Capabilities, channel: unknown, request: unknown): Promise<Reply<Channel>> {
  if (!isChannel(channel)) return failure('refused', 'There is no such message.');
  return answerChannel(capabilities, channel, request);
}

function isChannel(channel: unknown): channel is Channel {
  return typeof channel === 'string' && Object.hasOwn(shapes, channel);
}

async function answerChannel<C extends Channel>(
  capabilities: Capabilities,
  channel: C,
  request: unknown,
): Promise<Reply<C> | Failure> {
  const capability: Capability<C> | undefined = capabilities[channel];
  if (capability === undefined) return failure('refused', 'This host cannot do that.');
  const parsed = v.safeParse(shapes[channel], request);
  if (!parsed.success) return failure('refused', `The message ${channel} has the wrong shape.`);
  try {
    return await capability(parsed.output);
  } catch (error) {
    return failure('failed', `${channel} went wrong: ${error instanceof Error ? error.message : String(error)}`);
  }
}
