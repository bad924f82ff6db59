import { render } from "preact";
import { ask } from "./api/client.js";
import { whenReady } from "./api/when-ready.js";
import { browserStorage } from "./conversation/browser-storage.js";
import { ConversationStore } from "./conversation/conversation-store.js";
import { Conversations } from "./conversation/conversations.js";
import { TabMemory } from "./conversation/tab-memory.js";
import { App } from "./shell/app.js";
import "./styles/page.css";

const conversations = new Conversations(
  { ask, ready: whenReady },
  new ConversationStore(browserStorage("localStorage")),
  new TabMemory(browserStorage("sessionStorage")),
);
render(<App conversations={conversations} />, document.getElementById("page")!);
