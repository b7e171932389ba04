// The one place where messages of the page come in on the desktop. It checks who sends, and never throws to the page.

import { ipcMain } from 'electron';
import { failure } from '../files/failure.ts';
import { isTrustedSender } from '../policy/senders.ts';
import { answer, type Capabilities } from './answer.ts';
import { bridgeChannel } from './channel.ts';

export function handleMessages(capabilities: Capabilities): void {
  ipcMain.handle(bridgeChannel, async (event, channel: unknown, request: unknown) => {
    if (!isTrustedSender(event.senderFrame)) return failure('refused', 'Only the app itself may ask for that.');
    return answer(capabilities, channel, request);
  });
}
