// Everything a store does, in a process of its own: a test listens to what it prints.
import { lanceIndexStore } from "../../src/store/lance-index-store.js";
import { addAll, articleOf, DIMENSION, manifestOf, statisticsOf, writeIndex } from "./fixtures.js";

const store = lanceIndexStore(process.argv[2] ?? "");
const [whales, trains] = [articleOf("whales.txt", ["Whales were seen."]), articleOf("trains.txt", ["Trains ran."])];
await store.manifest();
await writeIndex(store, [whales]);
const reader = await store.open();
await writeIndex(store, [whales]);
const writer = await store.write({ fresh: false, dimension: DIMENSION });
await writer.remove([whales.id]);
const passages = await addAll(writer, [trains]);
await writer.commit(manifestOf([trains], passages), statisticsOf({ train: 1 }));
await (await store.write({ fresh: true, dimension: DIMENSION })).abort();
await reader.isStale();
reader.close();
const current = await store.open();
await current.document(trains.id);
await current.searchLexical("trains", 3, [trains.id]);
await current.searchDense(Float32Array.of(1, 0, 0, 0), 3);
current.close();
