import { type Profile, profiles } from '../../lib/policy/index.ts';

export const profileNames: Readonly<Record<Profile, string>> = { quality: 'Quality', balanced: 'Balanced', speed: 'Speed', cost: 'Cost' };

/** The profiles as a control offers them. */
export const profileOptions = profiles.map((value) => ({ value, label: profileNames[value] }));
