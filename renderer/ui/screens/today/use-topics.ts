// The topics for a screen that shows them, once the app is ready.
import { useStore } from 'zustand';
import type { App } from '../../../actions/app.ts';
import type { TopicProgress } from '../../../actions/read-topics.ts';
import { useInterface } from '../../context.ts';
import { type Reading, useReading } from '../../use-reading.ts';

const readTopics = (app: App): Promise<readonly TopicProgress[]> => app.topics();

export function useTopics(): Reading<readonly TopicProgress[]> {
  const { app } = useInterface();
  const isReady = useStore(app.status, ({ at }) => at === 'ready');
  return useReading(readTopics, isReady);
}
