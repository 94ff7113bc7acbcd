declare module "fs-native-extensions" {
  /** Takes the operating system's exclusive lock on an open file; false when another holder has it. */
  export function tryLock(file: number): boolean;
}
