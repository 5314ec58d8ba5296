import java.io.IOException;
import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Runs Neo4j until standard input says stop or closes, so that it never outlives the process that started it. */
public class Neo4j {
    private static volatile boolean orphan = false;

    public static void main(String[] args) throws Exception {
        // From the first moment: a start can be long (recovery), and the parent can die during it.
        new Thread(Neo4j::awaitStop).start();
        try {
            var neo4j = new DatabaseManagementServiceBuilder(Path.of(args[0]))
                    .loadPropertiesFromFile(Path.of(args[1]))
                    .build();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                neo4j.shutdown();
                // Without its parent it leaves at once, and skips the archive of classes (-XX:ArchiveClassesAtExit).
                if (orphan) Runtime.getRuntime().halt(0);
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
            orphan = System.in.read() < 0;
        } catch (IOException closed) {
            orphan = true;
        }
        System.exit(0);
    }
}
