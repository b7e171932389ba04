// Randomness, as a port.

export interface Random {
  /** 26 lower-case characters that no other call, on any device, returns. */
  id(): string;
}
