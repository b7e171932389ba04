// @vitest-environment happy-dom
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { InterfaceContext, type Interface } from '../../../../renderer/ui/context.ts';
import { createKeys } from '../../../../renderer/ui/keys.ts';
import { estimateLines } from '../../../../renderer/ui/markdown/estimate-lines.ts';
import { HastView } from '../../../../renderer/ui/markdown/hast-view.tsx';
import { createRouter } from '../../../../renderer/ui/router.ts';
import { watchToday } from '../../../../renderer/ui/today-watch.ts';
import { fakeApp, html } from '../../../fixtures/fake-app.ts';

function shown(view: ReactNode): Element {
  const app = fakeApp();
  const value: Interface = {
    app,
    keys: createKeys(),
    router: createRouter(),
    theme: createStore(() => 'system' as const),
    today: watchToday(app),
    link: createStore<string | null>(() => null),
  };
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(<InterfaceContext value={value}>{view}</InterfaceContext>);
  return page;
}

describe('an estimate block', () => {
  it('has a line for each formula, with its result apart', () => {
    expect(estimateLines('servers = 10\n\nmoved = servers / (servers + 1)  # = 90.9%\nx = 2 # rough\n')).toEqual([
      { formula: 'servers = 10', result: null, comment: null },
      { formula: 'moved = servers / (servers + 1)', result: '90.9%', comment: null },
      { formula: 'x = 2', result: null, comment: 'rough' },
    ]);
  });

  it('takes no # in quotes for a comment', () => {
    expect(estimateLines('ask shards "shard #1?"')).toEqual([
      { formula: 'ask shards "shard #1?"', result: null, comment: null },
    ]);
  });

  it('is shown as a list, and other code as it is', () => {
    const estimate = shown(<HastView root={html('<pre><code class="language-estimate">a = 1 # = 1</code></pre>')} />);
    expect(estimate.querySelector('li strong')?.textContent).toBe('1');
    const code = shown(<HastView root={html('<pre><code class="language-sql">SELECT 1 # = 1</code></pre>')} />);
    expect(code.querySelector('pre')?.textContent).toBe('SELECT 1 # = 1');
  });
});

describe('a table', () => {
  const table = (corner: string): Element =>
    shown(
      <HastView
        root={html(
          `<table><thead><tr><th>${corner}</th><th>hash</th></tr></thead><tbody><tr><td>range query</td><td>all</td></tr></tbody></table>`,
        )}
      />,
    );

  it('with an empty corner has row headers', () => {
    const cell = table('').querySelector('tbody tr > :first-child');
    expect([cell?.tagName, cell?.getAttribute('scope')]).toEqual(['TH', 'row']);
    expect(table('').querySelector('thead tr > :first-child')?.tagName).toBe('TD');
  });

  it('with a named first column has none', () => {
    expect(table('mapping').querySelector('tbody tr > :first-child')?.tagName).toBe('TD');
  });
});

describe('a link', () => {
  it('leads out only over https, and to the library not yet', () => {
    const page = shown(
      <HastView
        root={html('<p><a href="https://a.example/">out</a> <a data-link="topic">in</a> <a href="http://a">no</a></p>')}
      />,
    );
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['https://a.example/']);
    expect(page.textContent).toBe('out in no');
  });
});

describe('a picture', () => {
  it('comes from the files of the app', () => {
    const page = shown(<HastView root={html('<p><img data-file="topics/data/a b.svg" alt="Two shards"></p>')} />);
    const image = page.querySelector('img');
    expect([image?.getAttribute('src'), image?.alt]).toEqual(['/content/topics/data/a%20b.svg', 'Two shards']);
  });
});

describe('one line', () => {
  it('loses its paragraph and keeps its words', () => {
    const page = shown(<HastView inline root={html('<p>a <code>b</code></p>')} />);
    expect(page.innerHTML).toBe('a <code>b</code>');
  });
});
