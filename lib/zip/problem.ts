// What can be wrong with a zip file. A caller tells a user in its own sentence, by kind, or with the words here.

const words = {
  notZip: "不是 zip 格式的文件",
  incomplete: "文件不完整，可能没有传完或没有复制完",
  damaged: "文件已经损坏，内容和保存时不一样",
  encrypted: "压缩文件加了密码",
  doubled: "里面有两个同名的文件，分不出用哪一个",
  unsupported: "用了少见的压缩方法",
  tooMany: "里面的文件太多",
  tooLarge: "里面的文件太大",
} as const;

export type ZipProblem = keyof typeof words;

/** `path`: the part that it is about, "" where it is the whole file. The message is a piece of a Chinese sentence, without a full stop. */
export class ZipError extends Error {
  readonly kind: ZipProblem;
  readonly path: string;

  constructor(kind: ZipProblem, path = "", cause?: unknown) {
    super(words[kind], { cause });
    this.name = "ZipError";
    this.kind = kind;
    this.path = path;
  }
}
