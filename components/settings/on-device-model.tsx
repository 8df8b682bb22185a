import { Download, Trash2 } from 'lucide-react';
import { megabytes, onDeviceModel, weightsAddress, weightsOrigins } from '../../lib/on-device/index.ts';
import { browser } from '../../lib/platform/index.ts';
import type { OnDeviceState } from '../../lib/protocol/index.ts';
import { Button, Notice, Progress } from '../ui/index.ts';
import { SaveStatus } from './save-status.tsx';
import { UndoList } from './undo-list.tsx';
import { useSave } from './use-save.ts';
import { useUndo } from './use-undo.ts';
import { WeightsFile } from './weights-file.tsx';

const removal = 'on-device';

/** Where the model's weights are, and what can be done about it: download, cancel, pick a file, remove. */
export function OnDeviceModel({ state }: { readonly state: OnDeviceState }) {
  const { state: saved, save } = useSave();
  const { pending, start, undo } = useUndo();
  const size = `${megabytes(onDeviceModel.bytes)} MB`;
  const host = new URL(weightsAddress).host;

  // The browser wants the request inside the click, before anything is awaited. Without the grant the download may still work (CORS).
  const download = () => void browser.permissions.request({ origins: weightsOrigins }).then(() => save({ type: 'on-device-download' }));

  return (
    <div className="flex flex-col gap-3">
      {state.state === 'ready' && pending.length === 0 && (
        <Notice
          tone="success"
          title={`${onDeviceModel.name} is on this device`}
          actions={
            state.where === 'downloaded' && (
              <Button
                tone="danger"
                icon={Trash2}
                onClick={() => start({ id: removal, label: 'The model is removed.', act: () => void save({ type: 'on-device-remove' }) })}
              >
                Remove ({size})
              </Button>
            )
          }
        >
          <p>{state.where === 'packaged' ? 'It came with this copy of Auto.' : `It takes ${size} on the disk.`}</p>
        </Notice>
      )}
      {state.state === 'downloading' && (
        <div className="flex flex-col gap-2">
          <p role="status">
            {megabytes(state.receivedBytes)} of {megabytes(state.totalBytes)} MB
          </p>
          <Progress
            label="Download of the on-device model"
            fraction={state.totalBytes > 0 ? state.receivedBytes / state.totalBytes : undefined}
          />
          <div>
            <Button onClick={() => save({ type: 'on-device-cancel' })}>Cancel</Button>
          </div>
        </div>
      )}
      {state.state === 'failed' && (
        <div role="alert">
          <Notice tone="danger" title="The download did not finish">
            {state.message}
          </Notice>
        </div>
      )}
      {(state.state === 'absent' || state.state === 'failed') && (
        <div className="flex flex-col gap-3">
          <p>
            {onDeviceModel.name}, {size}, from {host}, licence {onDeviceModel.licence}. Its size and checksum are verified; nothing is sent
            but the request for the file.
          </p>
          <div className="flex flex-wrap items-center gap-2">
            <Button tone="primary" icon={Download} onClick={download}>
              Download ({size})
            </Button>
            <WeightsFile />
          </div>
        </div>
      )}
      <UndoList pending={pending} onUndo={undo} />
      <SaveStatus state={saved} />
    </div>
  );
}
