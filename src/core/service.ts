import type { AskRequest, AskResponse } from "./ask.js";
import type { Document, DocumentInfo } from "./document.js";
import type { Starter } from "./starter.js";

/** A port: what the server and the command line need of an index that can be asked. */
export interface AskService {
  /** @throws PullquoteError when the index, the model or the check of the citations fails; never for "nothing found". */
  ask(request: AskRequest): Promise<AskResponse>;
  /** Every document, ordered by id. */
  documents(): Promise<readonly DocumentInfo[]>;
  /** The document of that id, or undefined when the index has none. */
  document(id: string): Promise<Document | undefined>;
  /** Up to four questions that the documents are known to answer, the same for the same index. */
  starters(): Promise<readonly Starter[]>;
  /** Numbers of what the index holds, and the name of its model. */
  health(): Promise<{ readonly documents: number; readonly passages: number; readonly model: string }>;
}
