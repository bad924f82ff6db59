import type { KeptConversation } from "../conversation/kept-conversation.js";
import { Menu } from "../shell/menu.js";
import { conversationMarkdown } from "./conversation-markdown.js";
import { download, fileName } from "./download.js";
import { exportOf } from "./export-conversation.js";

interface ExportMenuProps {
  readonly conversation: () => KeptConversation;
}

/** Takes the conversation along: as Markdown to write on, as JSON to verify later, on paper. */
export function ExportMenu({ conversation }: ExportMenuProps) {
  const save = (extension: "md" | "json") => () => {
    const exported = exportOf(conversation(), new Date());
    const name = fileName(exported.name, exported.exportedAt, extension);
    if (extension === "md") download(name, "text/markdown", conversationMarkdown(exported));
    else download(name, "application/json", `${JSON.stringify(exported, null, 2)}\n`);
  };
  return (
    <Menu
      label="Export"
      name="Export the conversation"
      items={[
        { label: "As Markdown", onChoose: save("md") },
        { label: "As JSON, to verify later", onChoose: save("json") },
        { label: "Print", onChoose: () => print() },
      ]}
    />
  );
}
