import { parseCards } from '../card-table.ts';

export const googleCards = parseCards(
  'Google',
  `
id                    | name                  | released   | size     | context | output | in   | out  | cached | source | capabilities                  | aliases
gemini-3.8-flash      | Gemini 3.8 Flash      | ~2026-09   | large    | 1048576 | 65536  | 0.75 | 3.75 | 0.075  | both   | tools vision pdf reasoning    | -
gemini-3.7-flash      | Gemini 3.7 Flash      | ~2026-08   | large    | 1048576 | 65536  | 0.75 | 3.75 | 0.075  | both   | tools vision pdf reasoning    | -
gemini-3.6-flash      | Gemini 3.6 Flash      | ~2026-07   | large    | 1048576 | 65536  | 0.75 | 3.75 | 0.075  | genai  | tools vision pdf reasoning    | -
gemini-3.5-flash      | Gemini 3.5 Flash      | ~2026-05   | large    | 1048576 | 65536  | 1.5  | 9    | 0.15   | both   | tools vision pdf reasoning    | -
gemini-3.5-flash-lite | Gemini 3.5 Flash-Lite | ~2026-05   | medium   | 1048576 | 65536  | 0.3  | 2.5  | 0.03   | both   | tools vision pdf reasoning    | -
gemini-3.1-pro        | Gemini 3.1 Pro        | ~2026-02   | flagship | 1048576 | 65536  | 2    | 12   | 0.2    | both   | tools vision pdf reasoning    | -
gemini-3.1-flash-lite | Gemini 3.1 Flash-Lite | ~2026-03   | medium   | 1048576 | 65536  | 0.25 | 1.5  | 0.025  | both   | tools vision pdf reasoning    | -
gemini-3-pro          | Gemini 3 Pro          | 2025-11-18 | flagship | 1048576 | 65536  | 2    | 12   | 0.2    | both   | tools vision pdf reasoning    | -
gemini-3-flash        | Gemini 3 Flash        | ~2025-12   | large    | 1048576 | 65536  | 0.5  | 3    | 0.05   | genai  | tools vision pdf reasoning    | -
gemini-2.5-pro        | Gemini 2.5 Pro        | 2025-06-17 | flagship | 1048576 | 65536  | 1.25 | 10   | 0.125  | both   | tools vision pdf reasoning    | -
gemini-2.5-flash      | Gemini 2.5 Flash      | 2025-06-17 | medium   | 1048576 | 65536  | 0.3  | 2.5  | 0.03   | both   | tools vision pdf reasoning    | -
gemini-2.5-flash-lite | Gemini 2.5 Flash-Lite | 2025-07-22 | small    | 1000000 | -      | 0.1  | 0.4  | 0.01   | genai  | ? tools vision pdf reasoning  | -
gemini-2.0-flash      | Gemini 2.0 Flash      | 2025-02-05 | medium   | 1000000 | -      | 0.1  | 0.4  | 0.025  | genai  | ? tools vision pdf -reasoning | -
gemma-4-31b-it        | Gemma 4 31B           | ~2026-04   | small    | 262144  | -      | 0.09 | 0.34 | 0.05   | genai  | ? vision                      | -
gemma-4-26b-a4b-it    | Gemma 4 26B A4B       | ~2026-04   | small    | 262144  | -      | 0.15 | 0.6  | 0.015  | genai  | ? vision                      | -
gemma-3-27b-it        | Gemma 3 27B           | 2025-03-12 | small    | 128000  | -      | 0.23 | 0.38 | -      | genai  | ? vision -reasoning           | gemma3-27b
gemma-3-12b-it        | Gemma 3 12B           | 2025-03-12 | small    | 128000  | -      | 0.09 | 0.29 | -      | genai  | ? vision -reasoning           | gemma3-12b
gemma-3-4b-it         | Gemma 3 4B            | 2025-03-12 | tiny     | 128000  | -      | 0.04 | 0.08 | -      | genai  | ? vision -reasoning           | gemma3-4b
`,
);
