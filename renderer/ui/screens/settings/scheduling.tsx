// When cards come back, and how many a day. Every value counts from the next answer on; due days so far stay.
import { useState } from 'react';
import type { SettingsChange } from '../../../actions/app.ts';
import { retentionRange } from '../../../core/schedule/parameters.ts';
import { formatSteps } from '../../../core/schedule/steps.ts';
import { Block } from '../../parts/block.tsx';
import { Live } from '../../parts/live.tsx';
import { SliderOption } from '../../parts/slider-option.tsx';
import { SwitchOption } from '../../parts/switch-option.tsx';
import { TextOption } from '../../parts/text-option.tsx';
import { grouped } from '../../words/counts.ts';
import { clockTime } from '../../words/days.ts';
import { useOptions } from './use-options.ts';
import { readClockTime, readSteps, readWhole, type Written } from './written-values.ts';

const lowest = Math.round(retentionRange.lowest * 100);
const highest = Math.round(retentionRange.highest * 100);

export function Scheduling() {
  const { options, change } = useOptions();
  const [stored, setStored] = useState({ text: '', count: 0 });
  if (options === null) return null;

  async function store(label: string, wanted: SettingsChange): Promise<string | null> {
    const problem = await change(wanted);
    if (problem === null) setStored(({ count }) => ({ text: `${label}: stored.`, count: count + 1 }));
    return problem;
  }
  /** Takes over what is written once it can be read. */
  function taking<Value>(
    label: string,
    read: (text: string) => Written<Value>,
    wanted: (value: Value) => SettingsChange,
  ) {
    return async (text: string): Promise<string | null> => {
      const written = read(text);
      return written.ok ? store(label, wanted(written.value)) : written.problem;
    };
  }
  const whole = (examples: string) => (text: string) => readWhole(text, examples);
  const { parameters } = options;

  return (
    <>
      <Block title="Memory">
        <SliderOption
          label="Desired retention"
          hint="How much is to be recalled when a card comes up. Higher means more reviews. Counts from the next answer on."
          value={Math.round(parameters.retention * 100)}
          min={lowest}
          max={highest}
          figure={(value) => `${value}%`}
          take={(value) => store('Desired retention', { parameters: { retention: value / 100 } })}
        />
        <TextOption
          label="Learning steps"
          hint="Before a new card counts as learned. Empty: the model decides."
          wide
          value={formatSteps(parameters.learningSteps)}
          take={taking('Learning steps', readSteps, (learningSteps) => ({ parameters: { learningSteps } }))}
        />
        <TextOption
          label="Relearning steps"
          hint="After Again on a card that was known."
          wide
          value={formatSteps(parameters.relearningSteps)}
          take={taking('Relearning steps', readSteps, (relearningSteps) => ({ parameters: { relearningSteps } }))}
        />
        <TextOption
          label="Longest interval, days"
          value={grouped(parameters.maximumInterval)}
          take={taking('Longest interval', whole('365, 3,650 or 36,500'), (maximumInterval) => ({
            parameters: { maximumInterval },
          }))}
        />
        <SwitchOption
          label="Spread intervals a little"
          hint="So that cards learned together do not always come back together."
          on={parameters.fuzz}
          take={(fuzz) => store('Spread', { parameters: { fuzz } })}
        />
      </Block>
      <Block title="The day">
        <TextOption
          label="New cards"
          hint="How many a day at most; prerequisites come before what needs them."
          value={grouped(options.newPerDay)}
          take={taking('New cards', whole('10, 20 or 0'), (newPerDay) => ({ newPerDay }))}
        />
        <TextOption
          label="Reviews"
          hint="How many a day at most. The rest waits, and what is nearest to being forgotten comes first."
          value={grouped(options.reviewsPerDay)}
          take={taking('Reviews', whole('100, 200 or 9999'), (reviewsPerDay) => ({ reviewsPerDay }))}
        />
        <TextOption
          label="Starts at"
          hint="An answer before that still counts for the day before."
          value={clockTime(options.rollover)}
          take={taking('Start of the day', readClockTime, (rollover) => ({ rollover }))}
        />
        <TextOption
          label="Learn ahead, minutes"
          hint="A card in learning may come this much earlier when nothing else is left."
          value={grouped(options.learnAheadMinutes)}
          take={taking('Learn ahead', whole('20, 10 or 0'), (learnAheadMinutes) => ({ learnAheadMinutes }))}
        />
      </Block>
      <Live {...stored} />
    </>
  );
}
