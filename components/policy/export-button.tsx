import { Download } from 'lucide-react';
import { browser } from '../../lib/platform/index.ts';
import type { View } from '../../lib/protocol/index.ts';
import { Button } from '../ui/index.ts';

/** Saves the policy as a file for whoever looks after it. The view never holds a key, so neither does the file. */
export function ExportButton({ view }: { readonly view: View }) {
  function save() {
    const { managed, ...inForce } = view.policy;
    const content = {
      exportedAt: new Date().toISOString(),
      extension: { id: browser.runtime.id, version: browser.runtime.getManifest().version },
      managed,
      inForce: { ...inForce, gateways: view.gateways, models: view.models.map((model) => model.id) },
    };
    const address = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'auto-policy.json';
    link.click();
    // The browser has taken the bytes by the next task.
    setTimeout(() => URL.revokeObjectURL(address), 0);
  }
  return (
    <Button icon={Download} onClick={save}>
      Export as JSON
    </Button>
  );
}
