import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../scripts/find-browser.ts';

function find(platform: string, present: string[], environment: Record<string, string> = {}): string | null {
  return findBrowser({ platform, environment, home: '/home/ada', exists: (path) => present.includes(path) });
}

describe('finding a browser', () => {
  it('looks along the PATH on Linux, Chromium before Chrome before Edge', () => {
    const PATH = '/usr/local/bin:/usr/bin:relative::/snap/bin';
    const all = ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/snap/bin/chromium'];
    expect(find('linux', all, { PATH })).toBe('/snap/bin/chromium');
    expect(find('linux', all.slice(0, 2), { PATH })).toBe('/usr/bin/google-chrome');
    expect(find('linux', all.slice(0, 1), { PATH })).toBe('/usr/bin/microsoft-edge');
    expect(find('linux', ['relative/chromium', 'chromium', '/opt/chromium'], { PATH })).toBeNull();
    expect(find('linux', ['/usr/bin/chromium'])).toBeNull();
  });

  it('looks into both folders of applications on macOS', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const edge = '/home/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(find('darwin', [edge, chrome])).toBe(chrome);
    expect(find('darwin', [edge])).toBe(edge);
  });

  it('looks into the folders of programs on Windows', () => {
    const environment = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    expect(find('win32', [edge, chrome], environment)).toBe(chrome);
    expect(find('win32', [edge], environment)).toBe(edge);
    expect(find('win32', [edge])).toBeNull();
  });

  it('takes the one that was named, or none', () => {
    const present = ['/usr/bin/chromium', '/opt/own'];
    expect(find('linux', present, { PATH: '/usr/bin', BACKOFF_BROWSER: '/opt/own' })).toBe('/opt/own');
    expect(find('linux', present, { PATH: '/usr/bin', BACKOFF_BROWSER: '/opt/none' })).toBeNull();
    expect(find('linux', present, { PATH: '/usr/bin', BACKOFF_BROWSER: '' })).toBeNull();
  });
});
