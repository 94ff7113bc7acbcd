// A process of its own that opens the embedded database in HUB_DATA_DIR, commits three rows and then one more after
// another, saying each number once it is committed; with "holding" it stops instead in the middle of a transaction.
// It runs from dist/, as the command line does, until it is killed.
const { readConfig } = require("../../dist/src/config");
const { openDatabase } = require("../../dist/src/database/open");

async function main(doing) {
  const { dataSource } = await openDatabase(readConfig());
  await dataSource.query("CREATE TABLE kept (n integer)");
  if (doing === "holding") {
    await dataSource.query("INSERT INTO kept SELECT generate_series(1, 3)");
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query("INSERT INTO kept SELECT generate_series(4, 50000)");
    await runner.query("CREATE TABLE unfinished (n integer)");
    console.log("holding");
    setInterval(() => undefined, 60_000);
  } else {
    for (let n = 1; ; n++) {
      await dataSource.query("INSERT INTO kept VALUES ($1)", [n]);
      console.log(n);
    }
  }
}

main(process.argv[2]).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
