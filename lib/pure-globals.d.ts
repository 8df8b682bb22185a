// What the pure folders may use beyond ECMAScript: parsing an address, the same in workers, pages and Node.
declare class URL {
  constructor(address: string);
  readonly protocol: string;
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
  readonly origin: string;
  readonly href: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
