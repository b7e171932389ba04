// The local host: serves the built page and the port's messages to this machine's own browser, on 127.0.0.1 alone. It
// lets in who carries the token of this run, and makes no request itself.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, type Capabilities } from '../bridge/answer.ts';
import { serveBuildFile } from '../files/build-file.ts';
import { safetyHeaders } from '../policy/headers.ts';
import { judge } from './guard.ts';
import { readJson } from './read-body.ts';
import { cookiesFor } from './token.ts';

export interface LocalHostOptions {
  /** 0 takes a free one, for tests. */
  readonly port: number;
  readonly token: string;
  /** The folder of the built page. */
  readonly buildFolder: string;
  readonly capabilities: Capabilities;
}

export interface LocalHost {
  readonly port: number;
  /** The address that lets a browser in. Whoever knows it is let in. */
  readonly address: string;
  close(): Promise<void>;
}

export function addressOf(port: number, token: string): string {
  return `http://127.0.0.1:${port}/?token=${token}`;
}

/** Rejects with the system's error, such as EADDRINUSE, when the port cannot be had. */
export async function startLocalHost(options: LocalHostOptions): Promise<LocalHost> {
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 5_000 });
  const port = await listen(server, options.port);
  server.on('request', (request, response) => {
    respond({ ...options, port }, request, response).catch(() => response.destroy());
  });
  return {
    port,
    address: addressOf(port, options.token),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', failed);
      done((server.address() as AddressInfo).port);
    });
  });
}

async function respond(host: LocalHostOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (status: number, headers: Readonly<Record<string, string | string[]>>, body: string | Uint8Array) => {
    response.writeHead(status, { ...safetyHeaders, 'Cache-Control': 'no-store', ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const say = (status: number, text: string) =>
    // Closing keeps a refused body from being read as the next request.
    send(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }, `${text}\n`);
  const sendJson = (value: unknown) =>
    send(200, { 'Content-Type': 'application/json; charset=utf-8' }, JSON.stringify(value));

  const decision = judge(factsOf(request), host.port, host.token);
  switch (decision.do) {
    case 'refuse':
      return say(decision.status, decision.message);
    case 'hello':
      return sendJson({ app: 'backoff' });
    case 'let-in':
      return send(303, { Location: '/', 'Set-Cookie': cookiesFor(host.port, host.token) }, '');
    case 'file': {
      const file = await serveBuildFile(host.buildFolder, decision.path);
      return send(file.status, file.headers, file.body);
    }
    case 'call': {
      const body = await readJson(request);
      if (!body.ok) return say(body.status, body.status === 413 ? 'Too much at once' : 'This is no JSON');
      return sendJson(await answer(host.capabilities, decision.channel, body.value));
    }
  }
}

function factsOf(request: IncomingMessage) {
  // A header sent twice may be read differently by different readers, so it counts as a wrong one.
  const once = (name: string) => {
    const values = request.headersDistinct[name];
    return values === undefined ? undefined : values.length === 1 ? values[0] : null;
  };
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    host: once('host'),
    origin: once('origin'),
    fetchSite: once('sec-fetch-site'),
    cookie: request.headers.cookie,
    contentType: request.headers['content-type'],
  };
}
