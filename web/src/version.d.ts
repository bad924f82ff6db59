/** Version of Pullquote that this page was built with; see vite.config.ts. */
declare const PULLQUOTE_VERSION: string;
