// Code in colours, as a flat run of spans with classes from a short list: no style, nothing nested. The grammars are
// large, so this file is loaded only where a card holds code. A language without a grammar here stays plain.

import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { LanguageFn } from 'highlight.js';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import graphql from 'highlight.js/lib/languages/graphql';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import lua from 'highlight.js/lib/languages/lua';
import nginx from 'highlight.js/lib/languages/nginx';
import protobuf from 'highlight.js/lib/languages/protobuf';
import python from 'highlight.js/lib/languages/python';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';

/**
 * The grammars look ahead from every word to the end of its line, and those of C and C++ from every word to the end of
 * the block. Measured: the worst block within these limits takes 0.2 s; with 20,000 characters on one line it took 4 s.
 */
const longestCode = 8000;
const longestLine = 300;

/**
 * A grammar may run others on parts of its text, and these again others. HTTP in HTTP took 18 s for 5,000 characters, script
 * in markup in script 8 s; so only these hand on, and what they hand on goes no further.
 */
const inner: Readonly<Record<string, string>> = { http: 'json', shell: 'bash', dockerfile: 'bash' };

const grammars: Readonly<Record<string, LanguageFn>> = {
  bash,
  c,
  cpp,
  diff,
  dockerfile,
  go,
  graphql,
  http,
  ini,
  java,
  javascript,
  json,
  lua,
  nginx,
  protobuf,
  python,
  shell,
  sql,
  typescript,
  xml,
  yaml,
};

/** Besides the names that each grammar brings along, such as `js`, `py`, `yml`, `html`, `proto`, `toml` and `patch`. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  // Most blocks that are called `shell` hold commands without a prompt, which only a session has.
  bash: ['shell', 'zsh', 'ksh'],
  ini: ['properties', 'conf', 'env'],
  javascript: ['node'],
  nginx: ['nginxconf'],
  sql: ['cql', 'mysql', 'plsql', 'postgres', 'postgresql', 'sqlite', 'tsql'],
};

/** What a span may say about its text. A class that is not named here leaves its text to what stands around it. */
const classes = new Set(
  `addition attr attribute built_in bullet char comment deletion doctag keyword link literal meta name number
  property quote regexp section selector-tag string subst symbol tag title type variable template-variable`
    .split(/\s+/)
    .map((name) => `hljs-${name}`),
);

const lowlight = createLowlight();
for (const [name, grammar] of Object.entries(grammars)) {
  const known = name === 'shell' ? 'console' : name;
  lowlight.register(known, (hljs) => {
    const language = grammar(hljs);
    keepInside(language, inner[name] ?? null);
    return language;
  });
}
for (const [name, aliases] of Object.entries(otherNames)) lowlight.registerAlias(name, aliases);

/** `code` as text and spans, whose text together is `code` again; `null` if it is to stay plain. Never throws. */
export function highlight(code: string, language: string): ElementContent[] | null {
  const name = language.toLowerCase();
  if (code.length > longestCode || !lowlight.registered(name)) return null;
  if (code.split('\n').some((line) => line.length > longestLine)) return null;
  try {
    const runs = flat(lowlight.highlight(name, code));
    return runs.map(({ text }) => text).join('') === code ? runs.map(nodeOf) : null;
  } catch {
    return null;
  }
}

/** Lets a grammar hand parts of its text to the one named, or to none. The modes of a grammar refer to each other in circles. */
function keepInside(mode: unknown, allowed: string | null): void {
  const seen = new Set<unknown>();
  const open: unknown[] = [mode];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (typeof each !== 'object' || each === null || each instanceof RegExp || seen.has(each)) continue;
    seen.add(each);
    if ('subLanguage' in each) {
      if (allowed === null) delete each.subLanguage;
      else each.subLanguage = allowed;
    }
    open.push(...Object.values(each).filter((value) => value !== undefined));
  }
}

interface Run {
  readonly text: string;
  readonly className: string | null;
}

/** Every piece of text with the innermost class around it. Iterative: brackets in brackets nest as deep as code is long. */
function flat(root: Root): Run[] {
  const runs: Run[] = [];
  const open: { readonly node: RootContent | ElementContent; readonly className: string | null }[] = [];
  const push = (nodes: readonly (RootContent | ElementContent)[], className: string | null): void => {
    for (let i = nodes.length - 1; i >= 0; i -= 1) open.push({ node: nodes[i] as ElementContent, className });
  };
  push(root.children, null);
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    const { node, className } = visit;
    if (node.type === 'element') push(node.children, classOf(node) ?? className);
    if (node.type !== 'text') continue;
    const last = runs.at(-1);
    if (last?.className === className) runs[runs.length - 1] = { text: last.text + node.value, className };
    else runs.push({ text: node.value, className });
  }
  return runs;
}

function classOf({ properties }: Element): string | null {
  const names = properties['className'];
  const first = Array.isArray(names) ? names[0] : undefined;
  return typeof first === 'string' && classes.has(first) ? first : null;
}

function nodeOf({ text, className }: Run): ElementContent {
  const value: ElementContent = { type: 'text', value: text };
  if (className === null) return value;
  return { type: 'element', tagName: 'span', properties: { className: [className] }, children: [value] };
}
