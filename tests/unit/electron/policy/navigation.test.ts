import { describe, expect, it } from 'vitest';
import { mayNavigate } from '../../../../electron/policy/navigation.ts';

describe('navigation', () => {
  it.each(['app://study/', 'app://study/?x=1', 'app://study/#/review'])('stays on the page at %s', (address) => {
    expect(mayNavigate(address)).toBe(true);
  });

  it.each([
    'app://study',
    'app://study/index.html',
    'app://study/assets/content-1.json',
    'app://study.example.com/',
    'app://study@example.com/',
    'app://study:80/',
    'app://other/',
    'APP://study/',
    ' app://study/',
    'app://study//example.com',
    'app://study/../x',
    'app://study/%2e%2e/x',
    'app:\\\\study\\',
    'https://study/',
    'https://example.com/app://study/',
    'file:///app://study/',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:app://study/1',
    'about:blank',
    'view-source:app://study/',
    '',
  ])('goes nowhere else: %j', (address) => {
    expect(mayNavigate(address)).toBe(false);
  });
});
