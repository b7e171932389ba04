import fc from 'fast-check';
import { join, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentTypeOf } from '../../../../electron/policy/content-types.ts';
import { fileForPath } from '../../../../electron/policy/request-path.ts';

describe('request paths', () => {
  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/index-CME5xVmx.js', 'assets/index-CME5xVmx.js'],
    ['/assets/_a-b.c.woff2', 'assets/_a-b.c.woff2'],
    ['/content/topics/data/sharding.svg', 'content/topics/data/sharding.svg'],
  ])('%s is the file %s', (path, file) => {
    expect(fileForPath(path)).toBe(file);
  });

  it.each([
    '',
    'index.html',
    '//example.com/x',
    '/assets//x.js',
    '/assets/',
    '/../package.json',
    '/assets/../../package.json',
    '/./index.html',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%2fpackage.json',
    '/%252e%252e/package.json',
    '/..%5cpackage.json',
    '/..\\package.json',
    '/assets\\x.js',
    '/x%00.js',
    '/x\0.js',
    '/C:/Windows/win.ini',
    '/C:',
    '/index.html::$DATA',
    '/index.html.',
    '/index.html ',
    '/.git/config',
    '/.env',
    '/assets/.hidden.js',
    '/con',
    '/NUL.js',
    '/com1.json',
    '/~/x',
    '/x\n.js',
    '/é.js',
    `/${'a'.repeat(600)}`,
  ])('refuses %j', (path) => {
    expect(fileForPath(path)).toBeNull();
  });

  it('never leaves the folder, whatever the path', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '..',
      '.',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      '%',
      'a',
      'C:',
      '~',
      '\0',
      ' ',
      '.js',
    );
    fc.assert(
      fc.property(fc.array(pieces), (path) => {
        const file = fileForPath(path.join(''));
        const folder = resolve('/build');
        expect(file === null || join(folder, file).startsWith(folder + sep)).toBe(true);
      }),
    );
  });
});

describe('content types', () => {
  it.each([
    ['a/b.JS', 'text/javascript; charset=utf-8'],
    ['index.html', 'text/html; charset=utf-8'],
    ['x.woff2', 'font/woff2'],
    ['x.wasm', 'application/wasm'],
    ['a.jpg', 'image/jpeg'],
    ['a.WebP', 'image/webp'],
    ['a.avif', 'image/avif'],
  ])('of %s is %s', (file, type) => {
    expect(contentTypeOf(file)).toBe(type);
  });

  it.each(['x', 'x.exe', 'x.map', 'x.constructor', 'x.__proto__', 'x.'])('of %s is none', (file) => {
    expect(contentTypeOf(file)).toBeNull();
  });
});
