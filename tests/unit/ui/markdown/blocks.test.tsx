// @vitest-environment happy-dom
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createActsSaid } from '../../../../renderer/ui/acts-said.ts';
import { InterfaceContext, type Interface } from '../../../../renderer/ui/context.ts';
import { createDrills } from '../../../../renderer/ui/drill.ts';
import { createKeys } from '../../../../renderer/ui/keys.ts';
import { estimateLines } from '../../../../renderer/ui/markdown/estimate-lines.ts';
import { HastView } from '../../../../renderer/ui/markdown/hast-view.tsx';
import { createRouter } from '../../../../renderer/ui/router.ts';
import { watchToday } from '../../../../renderer/ui/today-watch.ts';
import { fakeApp, html } from '../../../fixtures/fake-app.ts';

function shown(view: ReactNode): Element {
  const app = fakeApp();
  const router = createRouter();
  const value: Interface = {
    app,
    keys: createKeys(),
    router,
    theme: createStore(() => 'system' as const),
    today: watchToday(app),
    said: createActsSaid(),
    drills: createDrills(router),
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
  const link = (source: string): (string | null)[] =>
    [...shown(<HastView root={html(source)} />).querySelectorAll('a')].map((each) => each.getAttribute('href'));

  it('leads out only over https', () => {
    const source =
      '<p><a href="https://a.example/">out</a> <a href="http://a">no</a> <a href="javascript:a">no</a></p>';
    expect(link(source)).toEqual(['https://a.example/']);
    expect(shown(<HastView root={html(source)} />).textContent).toBe('out no no');
  });

  it('to a topic leads to its cards; to what has no page yet it is plain words', () => {
    const to = (kind: string, id: string): string =>
      `<a data-link="${kind}" data-target="${id}" data-file="x.md">in</a>`;
    const source = `<p>${to('topic', 'sharding')}, ${to('topic', 'a&b #c')}, ${to('exercise', 'shard-count')}, ${to('topic', '')}</p>`;
    expect(link(source)).toEqual(['#/library?q=topic%3Asharding', '#/library?q=topic%3Aa%26b+%23c']);
    expect(shown(<HastView root={html(source)} />).textContent).toBe('in, in, in, in');
    const [first] = shown(<HastView root={html(source)} />).querySelectorAll('a');
    expect([first?.dataset['link'], first?.dataset['target']]).toEqual(['topic', 'sharding']);
  });
});

describe('one line', () => {
  it('loses its paragraph and keeps its words', () => {
    const page = shown(<HastView inline root={html('<p>a <code>b</code></p>')} />);
    expect(page.innerHTML).toBe('a <code>b</code>');
  });
});
