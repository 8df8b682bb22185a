import { handTable } from '../hand-table.ts';

export const google = handTable(
  'Google',
  `
id                    | name                  | released   | size     | llm-zoo       | genai-prices                      | says                                | aliases
gemini-3.8-flash      | Gemini 3.8 Flash      | ~2026-09   | large    | gemini38f     | google/gemini-3.8-flash           | -                                   | -
gemini-3.7-flash      | Gemini 3.7 Flash      | ~2026-08   | large    | gemini37f     | google/gemini-3.7-flash           | -                                   | -
gemini-3.6-flash      | Gemini 3.6 Flash      | ~2026-07   | large    | gemini36f     | google/gemini-3.6-flash           | -                                   | -
gemini-3.5-flash      | Gemini 3.5 Flash      | ~2026-05   | large    | gemini35f     | google/gemini-3.5-flash           | -                                   | -
gemini-3.5-flash-lite | Gemini 3.5 Flash-Lite | ~2026-05   | medium   | gemini35f-    | google/gemini-3.5-flash-lite      | -                                   | -
gemini-3.1-pro        | Gemini 3.1 Pro        | ~2026-02   | flagship | gemini31p     | google/gemini-3.1-pro-preview     | -                                   | -
gemini-3.1-flash-lite | Gemini 3.1 Flash-Lite | ~2026-03   | medium   | gemini31f-    | google/gemini-3.1-flash-lite      | -                                   | -
gemini-3-pro          | Gemini 3 Pro          | 2025-11-18 | flagship | gemini3p      | google/gemini-3-pro-preview       | -                                   | -
gemini-3-flash        | Gemini 3 Flash        | ~2025-12   | large    | gemini3f      | google/gemini-3-flash-preview     | -                                   | -
gemini-2.5-pro        | Gemini 2.5 Pro        | 2025-06-17 | flagship | gemini25p     | google/gemini-2.5-pro             | -                                   | -
gemini-2.5-flash      | Gemini 2.5 Flash      | 2025-06-17 | medium   | gemini25f0617 | google/gemini-2.5-flash           | -                                   | -
gemini-2.5-flash-lite | Gemini 2.5 Flash-Lite | 2025-07-22 | small    | -             | google/gemini-2.5-flash-lite      | tools vision pdf reasoning          | -
gemini-2.0-flash      | Gemini 2.0 Flash      | 2025-02-05 | medium   | -             | google/gemini-2.0-flash           | tools vision pdf -reasoning         | -
gemma-4-31b-it        | Gemma 4 31B           | ~2026-04   | small    | -             | openrouter/google/gemma-4-31b-it  | vision                              | -
gemma-4-26b-a4b-it    | Gemma 4 26B A4B       | ~2026-04   | small    | -             | google/gemma-4-26b-a4b-it-maas    | vision                              | -
gemma-3-27b-it        | Gemma 3 27B           | 2025-03-12 | small    | -             | aws/google.gemma-3-27b-it         | vision -reasoning                   | gemma3-27b
gemma-3-12b-it        | Gemma 3 12B           | 2025-03-12 | small    | -             | aws/google.gemma-3-12b-it         | vision -reasoning                   | gemma3-12b
gemma-3-4b-it         | Gemma 3 4B            | 2025-03-12 | tiny     | -             | aws/google.gemma-3-4b-it          | vision -reasoning                   | gemma3-4b gemma3
gemini-2.0-flash-lite | Gemini 2.0 Flash-Lite | 2025-02-25 | small    | -             | google/gemini-2.0-flash-lite      | tools vision pdf -reasoning         | gemini-2.0-flash-lite-001
gemini-1.5-pro        | Gemini 1.5 Pro        | 2024-05-24 | flagship | -             | google/gemini-pro-1.5             | tools vision pdf -reasoning retired | gemini-pro-1.5
gemini-1.5-flash      | Gemini 1.5 Flash      | 2024-05-24 | medium   | -             | google/gemini-flash-1.5           | tools vision pdf -reasoning retired | gemini-flash-1.5
gemini-1.5-flash-8b   | Gemini 1.5 Flash-8B   | 2024-10-03 | tiny     | -             | google/gemini-flash-1.5-8b        | tools vision pdf -reasoning retired | gemini-flash-1.5-8b
gemma-3n-e4b-it       | Gemma 3n E4B          | 2025-06-26 | tiny     | -             | openrouter/google/gemma-3n-e4b-it | -tools -reasoning                   | gemma3n
gemma-2-27b-it        | Gemma 2 27B           | 2024-06-27 | small    | -             | openrouter/google/gemma-2-27b-it  | -tools -vision -reasoning           | gemma2-27b
gemma-2-9b-it         | Gemma 2 9B            | 2024-06-27 | tiny     | -             | openrouter/google/gemma-2-9b-it   | -tools -vision -reasoning           | gemma2-9b gemma2
gemma-2-2b-it         | Gemma 2 2B            | 2024-07-31 | tiny     | -             | -                                 | -tools -vision -reasoning           | gemma2-2b
`,
);
