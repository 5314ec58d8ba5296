import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Runs Neo4j until standard input says stop or closes, so that it never outlives the process that started it. */
public class Neo4j {
    /** How long an end in good order may take once the parent is gone. Milliseconds. */
    private static final long PATIENCE = 5_000;

    private static final CountDownLatch orphaned = new CountDownLatch(1);

    public static void main(String[] args) throws Exception {
        // Made before there is any need of it: a JVM in trouble may have no thread left to give.
        var last = new Thread(Neo4j::haltWhateverHappens);
        last.setDaemon(true);
        last.start();
        // From the first moment: a start can be long (recovery), and the parent can die during it.
        new Thread(Neo4j::awaitStop).start();
        try {
            var neo4j = new DatabaseManagementServiceBuilder(Path.of(args[0]))
                    .loadPropertiesFromFile(Path.of(args[1]))
                    .build();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                neo4j.shutdown();
                // Without its parent it leaves at once.
                if (orphaned.getCount() == 0) Runtime.getRuntime().halt(0);
            }));
            if (!neo4j.database("neo4j").isAvailable(0)) throw new IllegalStateException("The database is not available");
            System.out.println("ready");
        } catch (Throwable failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void awaitStop() {
        try {
            // The parent waits for this end, and may be killed meanwhile: that is heard too.
            if (System.in.read() >= 0) new Thread(() -> System.exit(0)).start();
            while (System.in.read() >= 0) {}
        } catch (IOException closed) {
            // As good as an end.
        }
        orphaned.countDown();
        System.exit(0);
    }

    /** A shutdown may wait for what never comes, as on a full disk: what was acknowledged is in the log of transactions. */
    private static void haltWhateverHappens() {
        try {
            orphaned.await();
            Thread.sleep(PATIENCE);
        } catch (InterruptedException impossible) {
            // Nobody interrupts this thread; if somebody did, it would be time to go.
        }
        Runtime.getRuntime().halt(1);
    }
}
