/** Every way in which a source file can be broken in one place, found in its syntax tree. */
import { parseAst } from 'vitest/node';

/** One change of one place: `from` stands at `start`, `to` would stand there instead. */
export interface Mutation {
  /** Counted from 1. */
  line: number;
  start: number;
  from: string;
  to: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

const OPERATORS: Record<string, string> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
};

/** Calls that may be left out, so that what they are called on goes on as it is. */
const PASSED_BY = new Set(['filter', 'sort', 'reverse', 'trim', 'toLowerCase', 'toUpperCase']);
const SWAPPED: Record<string, string> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  find: 'findLast',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
};

/** Statements that may be left out. */
const LEFT_OUT = new Set(['ExpressionStatement', 'ContinueStatement', 'ThrowStatement']);

/** The mutations of a TypeScript file, in the order of their places. Types, imports and texts are left alone. */
export function mutationsOf(source: string): Mutation[] {
  const found: Mutation[] = [];
  const text = (node: Node) => source.slice(node.start, node.end);
  const change = (start: number, from: string, to: string) =>
    found.push({ line: source.slice(0, start).split('\n').length, start, from, to });
  const replace = (node: Node, to: string) => change(node.start, text(node), to);

  const visit = (node: Node): void => {
    // An example of a check is the check's own test: a change there says nothing about the code.
    if (node.type === 'Property' && text(node.key as Node) === 'example') return;
    if (node.type.startsWith('Import') || (node.type.startsWith('TS') && !node.expression)) return;
    for (const to of replacementsOf(node, text)) replace(node, to);
    const operator = node.operator as string | undefined;
    if (/^(Binary|Logical)Expression$/.test(node.type) && operator && OPERATORS[operator]) {
      const [left, right] = [node.left as Node, node.right as Node];
      const at = source.indexOf(operator, left.end);
      if (at < right.start) change(at, operator, OPERATORS[operator]);
    }
    if (node.type === 'IfStatement') for (const to of ['true', 'false']) replace(node.test as Node, to);
    if (node.type === 'CallExpression') visitCall(node.callee as Node);
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (typeof (child as Node | null)?.type === 'string') visit(child as Node);
  };
  const visitCall = (callee: Node): void => {
    const property = callee.property as Node | undefined;
    const other = property && SWAPPED[text(property)];
    if (other) replace(property, other);
  };
  for (const statement of (parseAst(source, { lang: 'ts' }) as unknown as { body: Node[] }).body)
    visit(statement);
  return found.sort((a, b) => a.start - b.start);
}

function replacementsOf(node: Node, text: (node: Node) => string): string[] {
  if (LEFT_OUT.has(node.type)) return [';'];
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === '!' ? [text(node.argument as Node)] : [];
    case 'Literal':
      if (typeof node.value === 'boolean') return [String(!node.value)];
      return typeof node.value === 'number' ? [String(node.value + 1)] : [];
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].map((branch) => `(${text(branch as Node)})`);
    case 'LogicalExpression':
      // Nothing in place of `false` is as good as false wherever a condition is asked.
      return node.operator === '??' && text(node.right as Node) !== 'false'
        ? [`(${text(node.left as Node)})!`]
        : [];
    case 'ReturnStatement':
      return node.argument ? ['return undefined as never;'] : [';'];
    case 'CallExpression': {
      const { object, property } = node.callee as { object?: Node; property?: Node };
      return object && property && PASSED_BY.has(text(property)) ? [text(object)] : [];
    }
    default:
      return [];
  }
}
