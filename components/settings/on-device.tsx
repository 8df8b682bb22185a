import { Download, FileUp, Trash2, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { megabytes, onDeviceModel, weightsAddress } from '../../lib/on-device/index.ts';
import type { OnDeviceState } from '../../lib/protocol/index.ts';
import { Button, Notice, Progress } from '../ui/index.ts';
import { useOnDeviceActions } from './use-on-device-actions.ts';

const size = `${megabytes(onDeviceModel.bytes)} MB`;
const host = new URL(weightsAddress).host;

type OnDeviceSettingsProps = {
  readonly state: OnDeviceState;
  /** Why the model cannot be used at all, e.g. that the policy does not approve it: nothing is then offered. */
  readonly refusal?: string | undefined;
};

/** The on-device model: what it is, whether it is here, and the ways to bring it here or take it away. */
export function OnDeviceSettings({ state, refusal }: OnDeviceSettingsProps) {
  const heading = useId();
  const actions = useOnDeviceActions();
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-2">
      <h3 id={heading} className="font-medium">
        On this device: {onDeviceModel.name}
      </h3>
      <p className="text-small text-ink-soft">
        Small, private, free, English. It answers easy questions without any gateway or connection, and nothing leaves this device. It makes
        mistakes that larger models do not make. Licence: {onDeviceModel.licence}.
      </p>
      {refusal ? <p>{refusal}</p> : <Present state={state} actions={actions} />}
      <div role="alert">{actions.problem && <Notice tone="danger">{actions.problem}</Notice>}</div>
    </section>
  );
}

type PresentProps = { readonly state: OnDeviceState; readonly actions: ReturnType<typeof useOnDeviceActions> };

function Present({ state, actions }: PresentProps) {
  if (actions.importing !== null) return <Progress label="Checking and copying the file" fraction={actions.importing} />;
  switch (state.state) {
    case 'absent':
      return <Offer actions={actions} />;
    case 'failed':
      return (
        <>
          <Notice tone="warning">{state.message}</Notice>
          <Offer actions={actions} />
        </>
      );
    case 'downloading':
      return (
        <div className="flex flex-col gap-2">
          <Progress label="Download of the on-device model" fraction={state.receivedBytes / state.totalBytes} />
          <div className="flex items-center justify-between gap-2">
            <span className="text-small text-ink-soft">
              {megabytes(state.receivedBytes)} of {megabytes(state.totalBytes)} MB from {host}. You can close this.
            </span>
            <Button size="small" icon={X} onClick={actions.cancel}>
              Cancel
            </Button>
          </div>
        </div>
      );
    case 'ready':
      return (
        <div className="flex items-center justify-between gap-2">
          <span>{state.where === 'packaged' ? 'Ready. It came with this copy of Auto.' : `Ready. It takes ${size} on this device.`}</span>
          {state.where === 'downloaded' && (
            <Button size="small" tone="danger" icon={Trash2} onClick={actions.remove} disabled={actions.busy}>
              Remove
            </Button>
          )}
        </div>
      );
  }
}

function Offer({ actions }: Pick<PresentProps, 'actions'>) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" icon={Download} onClick={actions.download} disabled={actions.busy}>
          Download ({size})
        </Button>
        <Button icon={FileUp} onClick={() => picker.current?.click()} disabled={actions.busy}>
          Pick a file
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".gguf"
          hidden
          aria-label="Model file"
          onChange={({ target }) => {
            const file = target.files?.[0];
            // The same file can be picked again after a failure.
            target.value = '';
            if (file) void actions.importFile(file);
          }}
        />
      </div>
      <p className="text-small text-ink-soft wrap-anywhere">
        {size} from {host}, once; your browser asks for the permission. Or pick {onDeviceModel.file}, if you have it. Size and checksum are
        checked either way.
      </p>
    </div>
  );
}
