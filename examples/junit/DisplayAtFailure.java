import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;

/** When a test fails, what its token shows is told with the failure, and kept as a picture. */
final class DisplayAtFailure implements AfterTestExecutionCallback, LifecycleMethodExecutionExceptionHandler {
    interface HasToken {
        /** Null: there is none yet. */
        CameraToken token();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        context.getExecutionException().ifPresent(failure -> tell(context, failure));
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        tell(context, failure);
        throw failure;
    }

    private static void tell(ExtensionContext context, Throwable failure) {
        if (!(context.getRequiredTestInstance() instanceof HasToken test) || test.token() == null) return;
        try {
            String file = System.getenv().getOrDefault("CAMTOKEN_PICTURES", "camtoken-pictures");
            Path picture = Files.createDirectories(Path.of(file)).resolve(name(context) + ".png");
            Files.write(picture, test.token().picture());
            context.publishReportEntry("token", test.token().text() + "Picture: " + picture);
        } catch (IOException | RuntimeException error) {
            failure.addSuppressed(error);
        }
    }

    /** Of its own for each run of a test with parameters, too. */
    private static String name(ExtensionContext context) {
        String name = context.getRequiredTestClass().getName() + "." + context.getRequiredTestMethod().getName();
        return (name + " " + context.getDisplayName()).replaceAll("[^\\p{L}\\p{N}_.-]+", "_").replaceAll("_+$", "");
    }
}
