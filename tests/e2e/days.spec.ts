// Days pass: what was learned comes back when it is due, and a clock that jumped is put to the person first.
import { expect, test } from '../fixtures/browser.ts';
import { entriesOf } from '../fixtures/log.ts';
import { answer, showAnswer, startReview, todayIsReady } from '../fixtures/screens.ts';

const day = 86_400_000;
const noon = new Date('2026-03-02T12:00:00').getTime();

test('a card rated Easy is due again days later, beside the new cards of that day', async ({ page, place }) => {
  await page.clock.setFixedTime(noon);
  await page.goto(place.host.address);
  await startReview(page);
  await answer(page, '4');
  await page.keyboard.press('Escape');
  await page.clock.setFixedTime(noon + 20 * day);
  await page.goto(place.host.address);
  await todayIsReady(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('21 due');
  await expect(page.getByRole('region', { name: 'Due today' })).toContainText('1 review');
});

test('an answer at 03:30 belongs to the day before', async ({ page, place }) => {
  await page.clock.setFixedTime(new Date('2026-03-02T23:30:00'));
  await page.goto(place.host.address);
  await startReview(page);
  await answer(page, '4');
  await page.clock.setFixedTime(new Date('2026-03-03T03:30:00'));
  await answer(page, '4');
  await page.clock.setFixedTime(new Date('2026-03-03T04:30:00'));
  await answer(page, '4');
  const days = (await entriesOf(page)).flatMap((entry) => (entry.type === 'review' ? [entry.studyDay] : []));
  expect(days.map((studyDay) => studyDay - (days[0] ?? 0))).toEqual([0, 0, 1]);
});

test('a clock set back by days is put to the person before anything is stored', async ({ page, place }) => {
  await page.clock.setFixedTime(noon);
  await page.goto(place.host.address);
  await startReview(page);
  await answer(page, '4');
  await page.clock.setFixedTime(noon - 5 * day);
  await showAnswer(page);
  await page.keyboard.press('4');
  await expect(page.getByRole('alert')).toContainText('The clock has jumped');
  expect((await entriesOf(page)).filter((entry) => entry.type === 'review')).toHaveLength(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Show/ })).toBeVisible();
  expect((await entriesOf(page)).filter((entry) => entry.type === 'review')).toHaveLength(2);
});
