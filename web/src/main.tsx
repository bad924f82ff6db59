import { render } from "preact";
import { ask } from "./api/client.js";
import { Conversation } from "./conversation/conversation.js";
import { savedTurns, saveTurns } from "./conversation/saved-turns.js";
import { App } from "./shell/app.js";
import "./styles/page.css";

const conversation = new Conversation({ ask, load: savedTurns, save: saveTurns });
render(<App conversation={conversation} />, document.getElementById("page")!);
