import eslint from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "index/", "scripts/*/node_modules/"] },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    // Vitest's asymmetric matchers are typed any.
    files: ["tests/**"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["eslint.config.js"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-irregular-whitespace": ["error", { skipStrings: true, skipRegExps: true, skipTemplates: true }],
      eqeqeq: "error",
    },
  },
  {
    // Effects run as soon as what they belong to is drawn: an Escape pressed before they do would be lost.
    files: ["web/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { name: "preact/hooks", importNames: ["useEffect"], message: "Use useLayoutEffect, which leaves no gap." },
      ],
    },
  },
);
