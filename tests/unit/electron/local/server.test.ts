// Attacks on the local host, over raw connections to a real one, and what its own page gets.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largestBody } from '../../../../electron/local/read-body.ts';
import { type LocalHost, startLocalHost } from '../../../../electron/local/server.ts';
import { newToken } from '../../../../electron/local/token.ts';
import { safetyHeaders } from '../../../../electron/policy/headers.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}
interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string;
}

const token = newToken();
const called: unknown[] = [];
let place: string;
let host: LocalHost;
let origin: string;
let cookie: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'backoff-server-'));
  await mkdir(join(place, 'build', 'assets'), { recursive: true });
  await writeFile(join(place, 'build', 'index.html'), '<!doctype html>hi');
  await writeFile(join(place, 'build', 'assets', 'a-1.js'), '1');
  await writeFile(join(place, 'build', 'assets', 'a-1.exe'), '1');
  await writeFile(join(place, 'build', '.env'), 'secret');
  await writeFile(join(place, 'secret.json'), 'secret');
  host = await startLocalHost({
    port: 0,
    token,
    buildFolder: join(place, 'build'),
    capabilities: {
      'app/about': async (value) => {
        called.push(value);
        return { ok: true, value: { version: '1.2.3', dataFolder: '~/Backoff' } };
      },
    },
  });
  origin = `http://127.0.0.1:${host.port}`;
  cookie = `backoff-${host.port}=${token}`;
});
afterAll(async () => {
  await host.close();
  await rm(place, { recursive: true, force: true });
});

function ask({ method = 'GET', path = '/', headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port: host.port, method, path, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

/** A call as the page itself makes it, with changes. */
function call({ headers = {}, ...rest }: Asked = {}): Promise<Answer> {
  const own = { Cookie: cookie, Origin: origin, 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' };
  return ask({ method: 'POST', path: '/api/app/about', body: 'null', ...rest, headers: { ...own, ...headers } });
}

function raw(text: string): Promise<string> {
  return new Promise((done) => {
    let answer = '';
    const socket = connect(host.port, '127.0.0.1', () => socket.end(text));
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => (answer += part));
    socket.on('error', () => undefined);
    socket.on('close', () => done(answer));
  });
}

describe('its own page', () => {
  it('is let in by the address with the token, which does not stay in the address bar', async () => {
    const answer = await ask({ path: host.address.slice(origin.length) });
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe('/');
    const [secret, name] = answer.headers['set-cookie'] ?? [];
    expect(secret).toBe(`${cookie}; Path=/; SameSite=Strict; HttpOnly`);
    expect(name).toBe(`backoff-host-${host.port}=local; Path=/; SameSite=Strict`);
  });

  it('gets its files with the safety headers', async () => {
    const page = await ask({ headers: { Cookie: `x=y; ${cookie}` } });
    expect(page).toMatchObject({ status: 200, text: '<!doctype html>hi' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const path of ['/', '/assets/a-1.js', '/none.js']) {
      const { headers } = await ask({ path, headers: { Cookie: cookie } });
      for (const [name, value] of Object.entries(safetyHeaders)) expect(headers[name.toLowerCase()]).toBe(value);
    }
  });

  it('gets the headers alone by HEAD', async () => {
    expect(await ask({ method: 'HEAD', headers: { Cookie: cookie } })).toMatchObject({ status: 200, text: '' });
  });

  it('gets answers', async () => {
    const answer = await call();
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: { version: '1.2.3', dataFolder: '~/Backoff' } });
  });

  it('gets a refusal as a value for what this host cannot do', async () => {
    for (const path of ['/api/link/open', '/api/none', '/api/', '/api/__proto__', '/api/app/about/']) {
      const answer = await call({ path, body: '{"url":"https://example.com"}' });
      expect(JSON.parse(answer.text)).toMatchObject({ ok: false, cause: 'refused' });
    }
  });
});

describe('anyone may learn that it is Backoff, and no more', () => {
  it('says hello', async () => {
    expect(await ask({ path: '/api/hello' })).toMatchObject({ status: 200, text: '{"app":"backoff"}' });
  });

  it.each([{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }, { Host: 'evil.example' }])(
    'but not to a page elsewhere: %j',
    async (headers) => {
      expect((await ask({ path: '/api/hello', headers })).status).toBe(403);
    },
  );

  it('allows no other origin to read anything', async () => {
    for (const path of ['/api/hello', '/', '/assets/a-1.js']) {
      const { headers } = await ask({ path, headers: { Cookie: cookie } });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('a request without the right to it', () => {
  const other = newToken();

  it.each<[string, () => Promise<Answer>, number]>([
    ['no token', () => ask({}), 403],
    ['a wrong token in the address', () => ask({ path: `/?token=${other}` }), 403],
    ['a piece of the token', () => ask({ path: `/?token=${token.slice(0, -1)}` }), 403],
    ['an empty token', () => ask({ path: '/?token=' }), 403],
    ['the token in the address of another path', () => ask({ path: `/index.html?token=${token}` }), 403],
    ['a wrong cookie', () => ask({ headers: { Cookie: `backoff-${host.port}=${other}` } }), 403],
    ['the cookie of another port', () => ask({ headers: { Cookie: `backoff-1=${token}` } }), 403],
    ['two cookies of the name', () => ask({ headers: { Cookie: `${cookie}; backoff-${host.port}=x` } }), 403],
    ['a cookie in another header', () => ask({ headers: { Authorization: `Bearer ${token}` } }), 403],
    ['a call without cookie', () => call({ headers: { Cookie: '' } }), 403],
    ['a call without origin', () => call({ headers: { Origin: [] } }), 403],
    ['a call from another origin', () => call({ headers: { Origin: 'https://evil.example' } }), 403],
    ['a call from localhost', () => call({ headers: { Origin: `http://localhost:${host.port}` } }), 403],
    ['a call from another port', () => call({ headers: { Origin: 'http://127.0.0.1:1' } }), 403],
    ['a call from an opaque origin', () => call({ headers: { Origin: 'null' } }), 403],
    ['a call from a longer origin', () => call({ headers: { Origin: `${origin}.evil.example` } }), 403],
    ['a call from another site', () => call({ headers: { 'Sec-Fetch-Site': 'cross-site' } }), 403],
    ['a call from another port by site', () => call({ headers: { 'Sec-Fetch-Site': 'same-site' } }), 403],
    ['a page shown from another site', () => ask({ headers: { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' } }), 403],
    ['a page shown from another port', () => ask({ headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-site' } }), 403],
    ['a name that points here', () => ask({ headers: { Cookie: cookie, Host: `evil.example:${host.port}` } }), 403],
    ['localhost', () => ask({ headers: { Cookie: cookie, Host: `localhost:${host.port}` } }), 403],
    ['no port in the host', () => ask({ headers: { Cookie: cookie, Host: '127.0.0.1' } }), 403],
    ['another way to write the host', () => ask({ headers: { Cookie: cookie, Host: `127.1:${host.port}` } }), 403],
    ['the token, by a name that points here', () => ask({ path: `/?token=${token}`, headers: { Host: 'evil' } }), 403],
    ['PUT', () => call({ method: 'PUT' }), 405],
    ['DELETE', () => call({ method: 'DELETE' }), 405],
    ['OPTIONS, as before a call from elsewhere', () => ask({ method: 'OPTIONS', path: '/api/app/about' }), 405],
    ['TRACE', () => ask({ method: 'TRACE', headers: { Cookie: cookie } }), 405],
    ['POST to a file', () => call({ path: '/' }), 405],
    ['GET of a message', () => call({ method: 'GET', body: '' }), 405],
    ['a form', () => call({ headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }), 415],
    ['plain text', () => call({ headers: { 'Content-Type': 'text/plain' } }), 415],
    ['no content type', () => call({ headers: { 'Content-Type': [] } }), 415],
    ['a content type that looks alike', () => call({ headers: { 'Content-Type': 'application/jsonp' } }), 415],
    ['no JSON', () => call({ body: '{' }), 400],
    ['no text', () => call({ body: '' }), 400],
    [
      'a body that claims to be too large',
      () => call({ headers: { 'Content-Length': `${largestBody + 1}` }, body: '' }),
      413,
    ],
    [
      'a body that is too large',
      () => call({ headers: { 'Transfer-Encoding': 'chunked' }, body: 'x'.repeat(largestBody + 1) }),
      413,
    ],
  ])('%s is turned away', async (_, attack, status) => {
    called.length = 0;
    const answer = await attack();
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('secret');
    expect(answer.text).not.toContain(token);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(called).toEqual([]);
  });

  it.each([
    ['/../secret.json'],
    ['/%2e%2e/secret.json'],
    ['/..%2fsecret.json'],
    ['/..%5csecret.json'],
    ['/assets/../../secret.json'],
    ['/assets/..\\..\\secret.json'],
    ['//etc/passwd'],
    ['/.env'],
    ['/assets/'],
    ['/assets'],
    ['/assets/a-1.exe'],
    ['/index.html%00.js'],
    ['/C:/secret.json'],
  ])('finds nothing at %s', async (path) => {
    const answer = await ask({ path, headers: { Cookie: cookie } });
    expect(answer).toMatchObject({ status: 404, text: 'Not found' });
  });

  it('finds nothing by an address of another kind, or with headers sent twice', async () => {
    const head = `Host: 127.0.0.1:${host.port}\r\nCookie: ${cookie}\r\nConnection: close\r\n`;
    expect(await raw(`GET http://evil.example/ HTTP/1.1\r\n${head}\r\n`)).toMatch(/^HTTP\/1.1 404/);
    expect(await raw(`GET / HTTP/1.1\r\n${head}Host: evil.example\r\n\r\n`)).toMatch(/^HTTP\/1.1 40[03]/);
    expect(await raw(`GET / HTTP/1.1\r\n${head}Origin: ${origin}\r\nOrigin: https://evil.example\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 403/,
    );
    expect(await raw(`GET / HTTP/1.1\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 40[03]/);
    expect(await raw(`CONNECT evil.example:443 HTTP/1.1\r\n${head}\r\n`)).not.toMatch(/ 200 /);
  });
});
