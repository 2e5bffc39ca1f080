# エンジンがエクスポートしたものの読み取り。

## What could not be carried over, and why
import-other-connector = 種類が { $category } のコネクタ { $name }
import-other-connector-why = Syncwright が構成するのは Active Directory と Microsoft Entra ID だけです
import-account = フォレスト { $forest } のコネクタ アカウント { $account }
import-account-why = エクスポートには場所が含まれていません。[Active Directory] ページで選択してください
import-pilot = { $group } のメンバーだけが同期されます
import-pilot-why = Syncwright はコンテナーで選択します。パイロット フィルターをエンジンに残すか、OU を選択してください
import-unselected = { $domain } で選択されているコンテナー (ドメイン自体は選択されていません)
import-unselected-why = ドメインが選択されていない間は意味を持ちません
import-stray = { $dn } が { $domain } の一覧に含まれています
import-stray-why = そのドメインの外にあるため、意味を持ちません
import-class = { $domain } のクラス { $class } のオブジェクトは同期されません
import-class-why = Syncwright はクラスではなくコンテナーで選択します。エンジンは独自の一覧を保持します
import-join = 複数のフォレストにいるユーザーは「{ $value }」で照合されます
import-join-why = Syncwright はこの方法を認識しません。[ユーザーの識別] ページで選択してください
import-feature = { $name } が有効です
import-feature-why = Syncwright では構成しません。エンジンの設定がそのまま残ります
import-target = グループの書き戻しは有効ですが、ターゲット OU が指定されていません
import-target-why = [グループの書き戻し] ページで選択してください
import-rule = カスタム規則「{ $name }」、優先順位 { $precedence }
import-rule-why = Syncwright は規則を書き込みません。規則はサーバーに残ります。Cloud Sync では実行できません
import-rule-off = 標準規則「{ $name }」が無効になっています
import-rule-off-why = 新しいサーバーでは有効です。必要であれば、そこでも無効にしてください
import-standard = Microsoft の標準規則 { $count } 個
import-standard-why = 各エンジンに付属しています
import-setting = { $name } = { $value }
import-element = 要素 { $path } ({ $count } 個)
import-why-schema = エンジンが Active Directory からスキーマを読み取ります
import-why-run-profiles = 実行プロファイルはサーバーに属します。新しいサーバーでは独自に作成されます
import-why-connection = サーバーの接続方法であり、同期の内容ではありません
import-why-unknown = Syncwright では認識できません
