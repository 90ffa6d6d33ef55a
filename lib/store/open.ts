// Opening the data folder: made where it is missing, looked at before it is touched, brought up to date.
//
// Whatever stands in the way becomes a StoreError whose message is one sentence for the person who starts the server.
// The folder is given; who chose it is not known here (instance.ts).
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { connect, type Db } from "./database.ts";
import { StoreError } from "./errors.ts";
import { inspect } from "./inspect.ts";
import { migrate } from "./migrations.ts";
import { storeOver, type Store } from "./store.ts";

const fileName = "nianbao.sqlite";

const sentence = (path: string, error: unknown): string =>
  `不能在 ${path} 保存数据（${error instanceof Error ? error.message : String(error)}）：请检查这个目录的权限和磁盘空间，或者用 NIANBAO_DATA 指定别的目录，再重新启动。`;

async function upToDate(db: Db): Promise<Db> {
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Opens the store in a folder. Throws a StoreError where that cannot be; a file that is damaged or newer is not touched. */
export async function openStore(dataDir: string): Promise<Store> {
  const folder = resolve(dataDir);
  const path = join(folder, fileName);
  const problem = inspectIn(folder, path);
  if (problem !== undefined) throw new StoreError(problem);
  try {
    return storeOver(await upToDate(connect(path)));
  } catch (error) {
    throw new StoreError(sentence(folder, error), { cause: error });
  }
}

function inspectIn(folder: string, path: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    return inspect(path);
  } catch (error) {
    throw new StoreError(sentence(folder, error), { cause: error });
  }
}
