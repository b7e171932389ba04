import { describe, expect, it } from 'vitest';
import { judgeLink } from '../../../../electron/policy/external-link.ts';

describe('external links', () => {
  it.each([
    ['https://example.com', 'https://example.com/'],
    ['HTTPS://Example.com/A', 'https://example.com/A'],
    ['https://www.rfc-editor.org/rfc/rfc6749#section-4.1', 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1'],
    ['https://en.wikipedia.org/wiki/Bloom_filter?x=a%2Fb', 'https://en.wikipedia.org/wiki/Bloom_filter?x=a%2Fb'],
    ['https://en.wikipedia.org/wiki/Erdős', 'https://en.wikipedia.org/wiki/Erd%C5%91s'],
    ['https://wiki.example:8443/a', 'https://wiki.example:8443/a'],
    ['https://example.com/a...b/.well-known/x', 'https://example.com/a...b/.well-known/x'],
    ['https://example.com/?to=../..&at=@x', 'https://example.com/?to=../..&at=@x'],
  ])('opens %s', (text, url) => {
    expect(judgeLink(text)).toEqual({ ok: true, url });
  });

  it.each([
    ['http://example.com', 'not-https'],
    ['https:example.com', 'not-https'],
    ['https:/example.com', 'not-https'],
    ['https://', 'not-https'],
    ['//example.com', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['javascript://example.com/%0aalert(1)', 'not-https'],
    ['data:text/html,x', 'not-https'],
    ['blob:https://example.com/1', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['file://server/share', 'not-https'],
    ['smb://server/share', 'not-https'],
    ['ms-settings:privacy', 'not-https'],
    ['app://study/', 'not-https'],
    ['', 'not-https'],
    ['\\\\server\\share', 'bad-characters'],
    ['https:\\\\example.com', 'bad-characters'],
    ['https://example.com\\@evil.example', 'bad-characters'],
    [' https://example.com', 'bad-characters'],
    ['https://example.com/a b', 'bad-characters'],
    ['https://exam\nple.com', 'bad-characters'],
    ['https://example.com/\u202efdp.exe', 'bad-characters'],
    ['https://example.com/\0', 'bad-characters'],
    ['https://user@example.com', 'unclear-host'],
    ['https://user:word@example.com', 'unclear-host'],
    ['https://example.com@evil.example/', 'unclear-host'],
    ['https://@example.com', 'unclear-host'],
    ['https://ex%61mple.com', 'unclear-host'],
    ['https://example.com%2eevil.example', 'unclear-host'],
    ['https://exаmple.com', 'unclear-host'], // the third letter is Cyrillic
    ['https://example。com', 'unclear-host'],
    ['https://xn--exmple-4nf.com', 'unclear-host'],
    ['https://www.xn--exmple-4nf.com', 'unclear-host'],
    ['https://0x7f.1/', 'unclear-host'],
    ['https://2130706433/', 'unclear-host'],
    ['https://example.com:0443/', 'unclear-host'],
    ['https://example.com/a/../b', 'unclear-path'],
    ['https://example.com/%2e%2e/b', 'unclear-path'],
    ['https://example.com/a/.%2E/b', 'unclear-path'],
    ['https://example.com/..%2fb', 'unclear-path'],
    ['https://example.com/..%5cb', 'unclear-path'],
    ['https://example.com/%00', 'unclear-path'],
    ['https://example.com/a%0d%0ab', 'unclear-path'],
    [`https://example.com/${'a'.repeat(2048)}`, 'too-long'],
  ])('refuses %j', (text, reason) => {
    expect(judgeLink(text)).toEqual({ ok: false, reason });
  });
});
