import { z } from 'zod';
import { startOffscreen } from '../../lib/on-device/offscreen/index.ts';

// zod probes for `new Function`, which the content security policy refuses with a console error.
z.config({ jitless: true });
startOffscreen();
