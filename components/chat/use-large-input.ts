import { type RefObject, useEffect } from 'react';

/** From here on the browser's own insertion is slow enough to feel; a few million characters would freeze the panel. */
const largeInput = 20_000;

/** Puts a large paste or drop into the textarea in one step, in place of the browser's editing commands. */
export function useLargeInput(textarea: RefObject<HTMLTextAreaElement | null>, onChange: (text: string) => void): void {
  useEffect(() => {
    const field = textarea.current;
    if (!field) return;
    // React has no event of this kind that tells the text before it is there.
    const onBeforeInput = (event: InputEvent) => {
      if ((event.data?.length ?? 0) < largeInput || !event.cancelable) return;
      event.preventDefault();
      field.setRangeText(event.data ?? '', field.selectionStart, field.selectionEnd, 'end');
      onChange(field.value);
    };
    field.addEventListener('beforeinput', onBeforeInput);
    return () => field.removeEventListener('beforeinput', onBeforeInput);
  }, [textarea, onChange]);
}
