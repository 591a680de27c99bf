/** What the description of the elements says, as far as types are made of it. */
interface Typed {
  readonly name: string;
  readonly type?: { readonly text: string };
}

interface Declaration extends Typed {
  readonly kind: string;
  readonly description?: string;
  readonly superclass?: { readonly name: string };
  readonly tagName?: string;
  readonly attributes?: readonly Typed[];
  readonly events?: readonly Typed[];
  readonly members?: readonly Member[];
}

interface Member extends Typed {
  readonly kind: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly description?: string;
  readonly parameters?: readonly Typed[];
  readonly return?: { readonly type?: { readonly text: string } };
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

/** Names that a type may use; what needs one of ours is for apps inside this repository and is `unknown` outside. */
const KNOWN = new Set(['AbortSignal', 'Date', 'File', 'Promise', 'Readonly']);

/** File name to text: the classes and events, and the tags for React's JSX and for Vue's templates. */
export function elementTypes(text: string): Readonly<Record<string, string>> {
  const classes = (JSON.parse(text) as Manifest).modules
    .flatMap(({ declarations }) => declarations ?? [])
    .filter(({ kind }) => kind === 'class')
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const elements = classes.filter(({ tagName }) => tagName !== undefined);
  const tags = (around: (fields: string) => string): string =>
    elements
      .map(({ tagName, attributes = [] }) => {
        const fields = attributes
          .filter(({ type }) => isKnown(type?.text))
          .map(({ name, type }) => `'${name}'?: ${attributeType(type?.text)};`);
        return `      '${tagName}': ${around(`{ ${fields.join(' ')} }`)};\n`;
      })
      .join('');
  const react = tags((fields) => `DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & ${fields}`);
  const vue = tags((fields) => `DefineComponent<${fields}>`);
  return {
    'index.d.ts': `import type { LitElement } from 'lit';\n\n${classes.map(classType).join('\n')}\n${globalTypes(elements)}`,
    'react.d.ts': `import type { DetailedHTMLProps, HTMLAttributes } from 'react';\n\ndeclare module 'react' {\n  namespace JSX {\n    interface IntrinsicElements {\n${react}    }\n  }\n}\n`,
    'vue.d.ts': `import type { DefineComponent } from 'vue';\n\ndeclare module 'vue' {\n  interface GlobalComponents {\n${vue}  }\n}\n`,
  };
}

function classType({ name, description, superclass, members = [] }: Declaration): string {
  const open = members.filter(
    (member) => (member.privacy ?? 'public') === 'public' && !member.name.startsWith('#'),
  );
  const lines = open.map((member) => {
    const before = `${comment(member.description, '  ')}  ${member.static ? 'static readonly ' : ''}`;
    if (member.kind !== 'method') return `${before}${member.name}: ${typeOf(member.type?.text)};\n`;
    const taken = (member.parameters ?? []).map((one, at) => `${nameOf(one, at)}: ${typeOf(one.type?.text)}`);
    return `${before}${member.name}(${taken.join(', ')}): ${typeOf(member.return?.type?.text ?? 'void')};\n`;
  });
  return `${comment(description, '')}export declare class ${name} extends ${superclass?.name ?? 'Object'} {\n${lines.join('')}}\n`;
}

/** What is taken apart where it comes in has no name of its own there, and a declaration may hold no value. */
function nameOf({ name }: Typed, at: number): string {
  return /^[\w$]+$/.test(name) ? name : `options${at === 0 ? '' : at}`;
}

function globalTypes(elements: readonly Declaration[]): string {
  const tags = elements.map(({ tagName, name }) => `    '${tagName}': ${name};\n`);
  const events = elements
    .flatMap(({ events = [] }) => events)
    .filter(({ name }) => name?.startsWith('cairn-'))
    .map(({ name, type }) => `    '${name}': ${type?.text ?? 'Event'};\n`);
  return `declare global {\n  interface HTMLElementTagNameMap {\n${tags.join('')}  }\n  interface HTMLElementEventMap {\n${events.join('')}  }\n}\n`;
}

function comment(text: string | undefined, indent: string): string {
  return text ? `${indent}/** ${text.replaceAll('\n', `\n${indent} * `)} */\n` : '';
}

function typeOf(given: string | undefined): string {
  // The ids of our vocabularies are text to everybody else.
  const text = given?.replaceAll('SupportType', 'string') ?? 'unknown';
  if (isKnown(text)) return text;
  return text.startsWith('Promise<') ? 'Promise<unknown>' : 'unknown';
}

function isKnown(text: string | undefined): boolean {
  const names = (text ?? '').replaceAll(/'[^']*'/g, '').match(/\b[A-Z]\w*/g) ?? [];
  return names.every((name) => KNOWN.has(name));
}

/** Attributes are text; a choice of texts and a switch keep their types. */
function attributeType(text: string | undefined): string {
  const plain = (text ?? '').replaceAll(/\s*\|\s*(null|undefined)\b/g, '');
  if (plain === 'number') return 'number | string';
  return plain === 'boolean' || /^'[\w-]+'(\s*\|\s*'[\w-]+')*$/.test(plain) ? plain : 'string';
}
