// @vitest-environment happy-dom
import type { ElementContent, Root } from 'hast';
import { act } from 'react';
import { createRoot, type Root as Page } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HastView } from '../../../../renderer/ui/markdown/hast-view.tsx';
import { readyFor } from '../../../../renderer/ui/markdown/ready-for.ts';
import { html } from '../../../fixtures/fake-app.ts';

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const page = document.createElement('div');
let root: Page;
let asked: string[] = [];

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" id="a" viewBox="0 0 200 100"><style>#a{color:red}</style>${inside}</svg>`;
const files: Readonly<Record<string, string>> = {
  '/content/topics/data/two%20%23shards.svg': svg('<title>Two shards</title><text x="1" fill="currentColor">a</text>'),
  '/content/topics/data/nameless.svg': svg('<rect/>'),
  '/content/topics/data/ahead.svg': svg('<rect/>'),
  '/content/topics/data/script.svg': svg('\n<script>alert(1)</script>'),
};

beforeEach(() => {
  root = createRoot(page);
  asked = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const text = files[address];
    if (address.includes('unreachable')) throw new TypeError('Failed to fetch');
    return { ok: text !== undefined, text: async () => text };
  });
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

async function show(tree: Root): Promise<void> {
  await act(async () => root.render(<HastView root={tree} />));
}

/** A file arrives in its own time, and changes the page when it does. */
async function until(check: () => void): Promise<void> {
  await act(async () => vi.waitFor(check));
}

const picture = (file: string, alt = 'What it shows'): Root =>
  html(`<p>Look: <img data-file="topics/data/${file}" alt="${alt}"></p>`);

describe('a diagram', () => {
  it('is drawn in the text, with its own words for who does not see it', async () => {
    await show(picture('two #shards.svg'));
    await until(() => expect(page.querySelector('svg')).not.toBeNull());
    const drawing = page.querySelector('svg');
    expect(['role', 'aria-label', 'viewBox', 'id'].map((name) => drawing?.getAttribute(name) ?? null)).toEqual([
      'img',
      'Two shards',
      '0 0 200 100',
      null,
    ]);
    expect([drawing?.querySelector('text')?.getAttribute('fill'), page.querySelector('style, img')]).toEqual([
      'currentColor',
      null,
    ]);
  });

  it('without words of its own takes those of the card', async () => {
    await show(picture('nameless.svg'));
    await until(() => expect(page.querySelector('svg')?.getAttribute('aria-label')).toBe('What it shows'));
  });

  it('is its description until it is there, and is fetched once', async () => {
    const tree = picture('ahead.svg');
    readyFor(tree);
    readyFor(tree);
    expect(asked).toEqual(['/content/topics/data/ahead.svg']);
    const slow = picture('slow.svg');
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    await show(slow);
    expect(page.textContent).toBe('Look: What it shows');
  });

  it.each([
    [
      'script.svg',
      'The picture is not shown. <script> is refused: a picture runs nothing and holds no page. (line 2 of',
    ],
    ['gone.svg', 'The picture is not shown. Its file is missing.'],
    ['unreachable.svg', 'The picture is not shown. Its file cannot be read.'],
  ])('%s: says what it would show, and why it does not', async (file, reason) => {
    await show(picture(file));
    await until(() => expect(page.textContent).toContain(reason));
    expect(page.textContent).toContain('Look: What it shows');
    expect(page.querySelector('svg, script')).toBeNull();
  });
});

describe('a photograph', () => {
  it('comes from the files of the app', async () => {
    await show(picture('a b.png'));
    const image = page.querySelector('img');
    expect([image?.getAttribute('src'), image?.alt]).toEqual(['/content/topics/data/a%20b.png', 'What it shows']);
    expect(asked).toEqual([]);
  });
});

describe('a text that cannot be shown', () => {
  /** Broken in a way that no text of a card leads to. */
  const broken = (data: Root['data']): Root => {
    const tree: Root = { type: 'root', children: [{ type: 'text', value: 'words' }], ...(data && { data }) };
    tree.children.push({ type: 'element', tagName: 'p', properties: {} } as never);
    return tree;
  };
  const quietly = async (act: () => Promise<void>): Promise<void> => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    await act();
    log.mockRestore();
  };

  it('is its source, and the rest of the page goes on', async () => {
    await quietly(async () => {
      await act(async () =>
        root.render(
          <>
            <HastView root={broken({ source: '**words**' })} />
            <h1>
              <HastView root={broken({ source: 'a *b*' })} inline />
            </h1>
            rest
          </>,
        ),
      );
    });
    expect(page.querySelector('pre')?.textContent).toBe('**words**');
    expect([page.querySelector('h1')?.textContent, page.querySelector('h1 pre')]).toEqual(['a *b*', null]);
    expect(page.textContent).toContain('rest');
  });

  it('gives way to the next one', async () => {
    await quietly(() => show(broken({ source: 'x' })));
    await show(html('<p>good</p>'));
    expect([page.textContent, page.querySelector('pre')]).toEqual(['good', null]);
  });

  it('is shown even if it is nested without end', async () => {
    let inner: ElementContent = { type: 'text', value: 'deep' };
    for (let depth = 0; depth < 20_000; depth += 1) {
      inner = { type: 'element', tagName: 'b', properties: {}, children: [inner] };
    }
    await quietly(() => show({ type: 'root', children: [inner] }));
    expect(page.querySelector('pre')?.textContent).toBe('deep');
  });
});
