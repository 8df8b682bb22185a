import { z } from 'zod';
import '../../components/ui/tokens.css';
import './panel.css';

// zod tries `new Function` otherwise, which the content security policy refuses and reports. It must be told before any schema
// is made, so everything else comes after.
z.config({ jitless: true });
const { start } = await import('./app.tsx');
start();
