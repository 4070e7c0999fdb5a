// Looks for a new version at the start and once a day, and tells of it once. The page has it from the same answer.
import { Notification } from 'electron';
import type { Slipway } from '../assemble.ts';
import type { Actions } from './menu.ts';
import type { DesktopWords } from './words.ts';

const dayMs = 24 * 60 * 60 * 1_000;

export interface UpdateNews {
  readonly findWords: () => DesktopWords;
  readonly actions: Pick<Actions, 'show'>;
  readonly signal: AbortSignal;
  readonly onError: (error: unknown) => void;
}

export function followUpdates({ client }: Pick<Slipway, 'client'>, news: UpdateNews): void {
  let told = '';
  const look = async () => {
    const update = await client.app.update();
    if (update.state !== 'newer' || update.version === told) return;
    told = update.version;
    tell(told, news);
  };
  const turn = async () => {
    await look().catch(news.onError);
    if (!news.signal.aborted) setTimeout(turn, dayMs);
  };
  void turn();
}

function tell(version: string, { findWords, actions }: UpdateNews): void {
  const { say } = findWords();
  const title = say('settings.newer', { version });
  const notification = new Notification({ title, body: say('newerHint'), silent: true });
  notification.on('click', () => actions.show('settings'));
  notification.show();
}
