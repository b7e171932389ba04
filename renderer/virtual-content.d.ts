// The shipped study material, packed by scripts/content-plugin.ts.

declare module 'virtual:content' {
  /** Address of a JSON file: `{"files": [{"path": "topics/data/sharding.md", "text": "…", "hash": "…"}, …]}`, sorted by path. */
  export const contentUrl: string;
  /** Changes when any of the files changes. */
  export const contentHash: string;
}
