import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { managedSchema, managedSchemaText, toChromeSchema } from '../../lib/policy/index.ts';

const file = new URL('../../public/managed_schema.json', import.meta.url);
type Node = { type?: unknown; properties?: Record<string, Node>; items?: Node };

function nodesOf(node: Node): Node[] {
  return [node, ...Object.values(node.properties ?? {}).flatMap(nodesOf), ...(node.items ? nodesOf(node.items) : [])];
}

describe('public/managed_schema.json', () => {
  it('is what npm run gen writes', () => {
    expect(readFileSync(file, 'utf8')).toBe(managedSchemaText());
  });

  it('stays inside the subset that Chrome loads, and judges types alone', () => {
    const nodes = nodesOf(JSON.parse(readFileSync(file, 'utf8')));
    expect(nodes.length).toBeGreaterThan(20);
    for (const node of nodes) {
      expect(['object', 'array', 'string', 'boolean', 'number']).toContain(node.type);
      expect(Object.keys(node).filter((name) => !['type', 'title', 'description', 'properties', 'items'].includes(name))).toEqual([]);
      if (node.type === 'array') expect(node.items).toBeDefined();
      if (node.type === 'object') expect(node.properties).toBeDefined();
    }
  });

  it('knows every key that the judge knows', () => {
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')).properties)).toEqual(Object.keys(managedSchema.shape));
  });

  it.each([
    ['a union', z.object({ a: z.union([z.string(), z.number()]) })],
    ['an open value', z.object({ a: z.unknown() })],
    ['an open list', z.object({ a: z.array(z.unknown()) })],
  ])('cannot be made from %s: the extension would not load', (_, schema) => {
    expect(() => toChromeSchema(schema)).toThrow();
  });
});
