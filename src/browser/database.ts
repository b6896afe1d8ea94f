/** One store of IndexedDB, written through to the disk before anybody is told that it is kept. */
export function storeOf(name: string, storeName: string, keyPath: string) {
  const open = (): Promise<IDBDatabase> =>
    new Promise((done, fail) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath });
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  return async <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const database = await open();
    try {
      return await new Promise((done, fail) => {
        const transaction = database.transaction(storeName, mode, { durability: 'strict' });
        const request = work(transaction.objectStore(storeName));
        // Only a completed transaction is on the disk.
        transaction.oncomplete = () => done(request.result);
        transaction.onabort = () => fail(transaction.error);
      });
    } finally {
      database.close();
    }
  };
}
