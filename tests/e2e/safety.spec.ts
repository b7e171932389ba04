// The page's policy, probed from inside a real browser: what must not work does not work.
import { expect, launch, test } from '../fixtures/browser.ts';
import { todayIsReady } from '../fixtures/screens.ts';

test('the policy comes with every file, worker files included', async ({ page, place }) => {
  const policies = new Map<string, string | undefined>();
  page.on('response', (response) => {
    policies.set(new URL(response.url()).pathname, response.headers()['content-security-policy']);
  });
  await page.goto(place.host.address);
  await page.evaluate(() => indexedDB.deleteDatabase('nothing'));
  await todayIsReady(page);
  await expect.poll(() => [...policies.keys()].some((path) => path.endsWith('.css'))).toBe(true);
  const worker = await page.evaluate(async () => {
    const script = [...document.scripts].map((element) => element.src).find((src) => src.includes('/assets/')) ?? '';
    const text = await (await fetch(script)).text();
    const file = /import\.worker-[\w-]+\.js/.exec(text)?.[0] ?? '';
    return (await fetch(`/assets/${file}`)).headers.get('content-security-policy');
  });
  for (const policy of [...policies.values(), worker]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  }
});

test('nothing foreign runs, and nothing leaves', async ({ place }) => {
  const context = await launch(`${place.profile}-probe`);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(place.host.address);
  await todayIsReady(page);
  const outcome = await page.evaluate(async () => {
    const tried: Record<string, string> = {};
    const attempt = async (name: string, act: () => unknown): Promise<void> => {
      try {
        await act();
        tried[name] = 'worked';
      } catch {
        tried[name] = 'refused';
      }
    };
    // The protocol that tests speak may evaluate anything; what runs after a timer is held to the page's policy again.
    await new Promise((resolve) => setTimeout(resolve, 0));
    // Built at run time, so that no tool folds it away.
    const evaluate = globalThis['eval' as keyof typeof globalThis] as (text: string) => unknown;
    await attempt('eval', () => evaluate('1 + 1'));
    await attempt('Function', () => Reflect.construct(Function, ['return 1']));
    await attempt('innerHTML', () => {
      document.createElement('div').innerHTML = '<b>x</b>';
    });
    await attempt('DOMParser', () => new DOMParser().parseFromString('<p>', 'text/html'));
    await attempt('worker from text', () => new Worker(URL.createObjectURL(new Blob(['1']))));
    await attempt('a second policy', () => {
      const factory = (
        globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
      ).trustedTypes;
      return factory.createPolicy('another', {});
    });
    await attempt('fetch elsewhere', () => fetch('https://example.com/'));
    await attempt(
      'beacon by image',
      () =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = reject;
          image.src = 'https://example.com/x.png';
        }),
    );
    await attempt('frame', () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      return new Promise((resolve, reject) => {
        document.addEventListener('securitypolicyviolation', reject, { once: true });
        frame.onload = resolve;
        document.body.append(frame);
      });
    });
    const styled = document.createElement('p');
    styled.setAttribute('style', 'position: fixed');
    document.body.append(styled);
    tried['style attribute'] = getComputedStyle(styled).position === 'fixed' ? 'worked' : 'refused';
    return tried;
  });
  expect([...new Set(Object.values(outcome))], JSON.stringify(outcome)).toEqual(['refused']);
  await context.close();
});

test('nobody is let in without the address that the start printed', async ({ place }) => {
  const origin = `http://127.0.0.1:${place.host.port}`;
  const refused = await fetch(`${origin}/`);
  expect(refused.status).toBe(403);
  expect(await refused.text()).toContain('npm start');
  expect((await fetch(`${origin}/?token=wrong`, { redirect: 'manual' })).status).toBe(403);
});
