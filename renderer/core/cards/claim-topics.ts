// Which file gives a topic to the library: one of each origin at most, and one's own stands in front of the shipped one.
import type { FileKey, LibraryFile, Origin } from './library.ts';
import type { TopicId } from './model.ts';

export interface Claimant {
  readonly key: FileKey;
  readonly origin: Origin;
  readonly path: string;
  /** The topic that the file names now; null when it cannot be read. */
  readonly wanted: TopicId | null;
  /** The topic that it had in the library. */
  readonly held: TopicId | null;
}

export interface Claim {
  /** The topic that the file stands for. It keeps the former one when it cannot be read or is refused. */
  readonly topic: TopicId | null;
  readonly status: LibraryFile['status'];
  /** The file of the same origin that has the topic already; nothing of this reading comes into the library then. */
  readonly refusedBy: Claimant | null;
}

interface Standing {
  readonly file: Claimant;
  topic: TopicId | null;
  refusedBy: Claimant | null;
}

function claimed(origin: Origin, standings: readonly Standing[]): ReadonlyMap<TopicId, readonly Standing[]> {
  const groups = new Map<TopicId, Standing[]>();
  for (const standing of standings) {
    if (standing.topic === null || standing.file.origin !== origin) continue;
    const group = groups.get(standing.topic);
    if (group === undefined) groups.set(standing.topic, [standing]);
    else group.push(standing);
  }
  return groups;
}

/** The one that has the topic already, or else the first by its path. */
function winnerOf(standings: readonly Standing[], topic: TopicId): Standing | undefined {
  const byPath = standings.toSorted((a, b) => (a.file.path < b.file.path ? -1 : 1));
  return byPath.find(({ file }) => file.held === topic) ?? byPath[0];
}

export function claimTopics(files: readonly Claimant[]): ReadonlyMap<FileKey, Claim> {
  const standings = files.map((file): Standing => ({ file, topic: file.wanted ?? file.held, refusedBy: null }));
  // A file that is refused falls back to the topic that it had, which another may just have claimed; so it takes rounds.
  // In each at least one file loses a claim, and a file has two at most.
  for (let settled = false; !settled; ) {
    settled = true;
    for (const [topic, group] of [...claimed('own', standings), ...claimed('shipped', standings)]) {
      if (group.length === 1) continue;
      const winner = winnerOf(group, topic);
      for (const standing of group) {
        if (standing === winner) continue;
        standing.refusedBy = winner?.file ?? null;
        standing.topic = standing.file.held === topic ? null : standing.file.held;
        settled = false;
      }
    }
  }
  const own = new Set(standings.filter(({ file }) => file.origin === 'own').map(({ topic }) => topic));
  return new Map(
    standings.map(({ file, topic, refusedBy }) => {
      const shadowed = file.origin === 'shipped' && topic !== null && own.has(topic);
      return [file.key, { topic, status: shadowed ? 'shadowed' : 'read', refusedBy }];
    }),
  );
}
