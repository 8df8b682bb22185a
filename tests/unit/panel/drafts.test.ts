import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Drafts } from '../../../components/hooks/drafts.ts';

/** A store of limited size that counts its writes. */
function createStore(limit = Number.POSITIVE_INFINITY) {
  const values = new Map<string, string>();
  const store = {
    writes: 0,
    getItem: (key: string) => values.get(key) ?? null,
    setItem(key: string, value: string) {
      store.writes += 1;
      if (value.length > limit) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
    removeItem: (key: string) => void values.delete(key),
    size: () => values.size,
  };
  return store;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('drafts', () => {
  it('come back after a reload, quote included, each to its chat', () => {
    const store = createStore();
    const drafts = new Drafts(store);
    drafts.change('a', { text: 'Hello', quote: { text: 'two\nlines', title: 'Page' } });
    drafts.change('b', { text: 'Other' });
    vi.runAllTimers();
    const reloaded = new Drafts(store);
    expect(reloaded.get('a')).toEqual({ text: 'Hello', quote: { text: 'two\nlines', title: 'Page' } });
    expect(reloaded.get('b').text).toBe('Other');
    expect(reloaded.get('c')).toEqual({ text: '' });
  });

  it('are written once for many keystrokes', () => {
    const store = createStore();
    const drafts = new Drafts(store);
    for (let length = 1; length <= 200; length += 1) drafts.change('a', { text: 'x'.repeat(length) });
    expect(store.writes).toBe(0);
    vi.runAllTimers();
    expect(store.writes).toBe(1);
  });

  it('are written at once when the page goes', () => {
    const store = createStore();
    const drafts = new Drafts(store);
    drafts.change('a', { text: 'Hello' });
    drafts.flush();
    expect(new Drafts(store).get('a').text).toBe('Hello');
  });

  it('say so when they do not fit, leave no older text behind, and say when they fit again', () => {
    const store = createStore(1000);
    const drafts = new Drafts(store);
    drafts.change('a', { text: 'short' });
    vi.runAllTimers();
    drafts.change('a', { text: 'x'.repeat(5000) });
    vi.runAllTimers();
    expect(drafts.notKept).toBe(true);
    expect(drafts.get('a').text).toHaveLength(5000);
    expect(new Drafts(store).get('a').text).toBe('');
    drafts.change('a', { text: 'short again' });
    vi.runAllTimers();
    expect(drafts.notKept).toBe(false);
  });

  it('leave nothing in the store once they are empty', () => {
    const store = createStore();
    const drafts = new Drafts(store);
    drafts.change('a', { text: 'Hello' });
    vi.runAllTimers();
    drafts.change('a', { text: '' });
    vi.runAllTimers();
    expect(store.size()).toBe(0);
  });

  it('go along to the chat that turns out to be shown, and never over the text that is there', () => {
    const drafts = new Drafts(createStore());
    drafts.change('new', { text: 'typed early' });
    drafts.move('new', 'empty');
    expect([drafts.get('new').text, drafts.get('empty').text]).toEqual(['', 'typed early']);
    drafts.change('new', { text: 'more' });
    drafts.move('new', 'empty');
    expect(drafts.get('empty').text).toBe('typed early\nmore');
  });

  it('survive a store that holds nonsense', () => {
    const store = createStore();
    store.setItem('draft:a', '{"text":');
    store.setItem('draft:b', '[]');
    const drafts = new Drafts(store);
    expect(drafts.get('a').text).toBe('');
    expect(drafts.get('b').text).toBe('');
  });

  it('give the same value until they change', () => {
    const drafts = new Drafts(createStore());
    expect(drafts.get('a')).toBe(drafts.get('a'));
  });
});
