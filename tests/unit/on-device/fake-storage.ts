import type { WeightsStorage } from '../../../lib/on-device/weights.ts';

/** An Origin Private File System in memory, of the size that weights need. Writing more than `roomBytes` fails as a full disk does. */
export function createFakeStorage(roomBytes = Number.POSITIVE_INFINITY) {
  const files = new Map<string, Blob>();
  let locked = false;

  const missing = () => new DOMException('not there', 'NotFoundError');
  const handle = (name: string) => ({
    async getFile() {
      const content = files.get(name);
      if (!content) throw missing();
      return new File([content], name);
    },
    async createWritable() {
      const chunks: Uint8Array<ArrayBuffer>[] = [];
      let size = 0;
      return new WritableStream<Uint8Array<ArrayBuffer>>({
        write(chunk) {
          size += chunk.byteLength;
          if (size > roomBytes) throw new DOMException('full', 'QuotaExceededError');
          chunks.push(chunk);
        },
        // As in browsers, nothing is kept before the close.
        close: () => void files.set(name, new Blob(chunks)),
      });
    },
    async move(next: string) {
      const content = files.get(name);
      if (!content) throw missing();
      files.delete(name);
      files.set(next, content);
    },
  });
  const directory = {
    getDirectoryHandle: async () => directory,
    async getFileHandle(name: string, options: { create?: boolean } = {}) {
      if (!files.has(name)) {
        if (!options.create) throw missing();
        files.set(name, new Blob());
      }
      return handle(name);
    },
    async removeEntry(name: string) {
      if (!files.delete(name)) throw missing();
    },
  };
  const storage: WeightsStorage = {
    getDirectory: async () => directory as unknown as FileSystemDirectoryHandle,
    async exclusive(work) {
      if (locked) return undefined;
      locked = true;
      try {
        return await work();
      } finally {
        locked = false;
      }
    },
  };
  return { storage, names: () => [...files.keys()], put: (name: string, content: string) => void files.set(name, new Blob([content])) };
}
