// The words of the card grammar: topics, notes, the cards that a note gives, and problems found while reading them.
// Types only; nothing here reads or writes Markdown.

export type TopicId = string & { readonly __brand: 'TopicId' };
export type NoteId = string & { readonly __brand: 'NoteId' };
/** `note`, `note#c1`, `note#reverse` or `note#steps`: what the journal refers to, and so never changes. */
export type CardId = string & { readonly __brand: 'CardId' };

export const levels = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'] as const;
/** Bloom's level of a note. */
export type Level = (typeof levels)[number];

export const topicKinds = ['concept', 'method', 'system', 'project'] as const;
export type TopicKind = (typeof topicKinds)[number];

export interface Source {
  readonly title: string;
  readonly author: string;
  readonly year: number;
  readonly url?: string;
}

/** What the front matter of a topic file says. */
export interface Topic {
  readonly id: TopicId;
  readonly title: string;
  readonly area: string;
  readonly kind: TopicKind;
  readonly prerequisites: readonly TopicId[];
  readonly related: readonly TopicId[];
  readonly research: readonly string[];
  readonly exercises: readonly string[];
  readonly interviews: readonly string[];
  readonly sources: readonly Source[];
  /** Path of the file relative to the content root, with forward slashes. */
  readonly file: string;
  /** Markdown between the front matter and the first second-level heading. */
  readonly summary: string;
}

export type NoteKind = 'plain' | 'reversible' | 'cloze' | 'steps';

/** What stands under one third-level heading of `## Cards`. Its cards are siblings. */
export interface Note {
  readonly id: NoteId;
  readonly topic: TopicId;
  readonly kind: NoteKind;
  readonly level: Level;
  /** Markdown source of the heading, without the hashes. */
  readonly heading: string;
  /** Markdown source of the answer, without the mark comment. Newlines are `\n`. */
  readonly answer: string;
  /** The cloze numbers in use, ascending; empty for every other kind. */
  readonly clozes: readonly number[];
  readonly file: string;
  /** Line of the heading, from 1. */
  readonly line: number;
}

export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units of the line. */
  readonly column: number;
  /** What is wrong and what to write instead, in one or two sentences. */
  readonly message: string;
  /** An error keeps the note or file out of the library; a warning and a note do not. */
  readonly severity: 'error' | 'warning' | 'note';
}
